import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { failed, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { RuleFault } from '../../domain/rules/rule-fault.ts';
import { parseRuleTexts } from './parse-rule-texts.ts';

/** The rules in a folder, or every fault of its files; a folder that cannot be read is one fault. Never rejects. */
export async function readRuleFolder(folder: string): Promise<Result<RuleBook, readonly RuleFault[]>> {
  try {
    return parseRuleTexts(await readTexts(folder));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return failed([
      { code: 'missing-file', file: folder, id: folder, path: '', detail: `读不了规则文件夹（${reason}）` },
    ]);
  }
}

async function readTexts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(entry.parentPath, entry.name);
    texts[relative(folder, path).split(sep).join('/')] = await readFile(path, 'utf8');
  }
  return texts;
}
