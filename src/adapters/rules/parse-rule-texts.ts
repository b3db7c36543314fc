import { type Document, parseDocument, visit } from 'yaml';
import { failed, type Result } from '../../domain/result.ts';
import { parseRules } from '../../domain/rules/parse-rules.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { RuleFault } from '../../domain/rules/rule-fault.ts';

/**
 * The rules from the texts of their files; it touches no disk, so it also serves where the texts come inside a bundle.
 *
 * @param texts YAML by its path inside `rules/`, with `/` between folders; what is not `.yaml` is passed over
 * @returns every fault of every file at once: those of YAML itself first
 */
export function parseRuleTexts(texts: Readonly<Record<string, string>>): Result<RuleBook, readonly RuleFault[]> {
  const files: Record<string, unknown> = {};
  const faults: RuleFault[] = [];
  for (const [path, text] of Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!path.endsWith('.yaml')) continue;
    const document = parseDocument(text, { uniqueKeys: true });
    const found = document.errors.map((error) => yamlFault(path, error.linePos?.[0].line, error.code));
    if (found.length === 0 && usesAliases(document)) found.push(aliasFault(path));
    faults.push(...found);
    if (found.length === 0) files[path] = document.toJS();
  }
  // the lists of a file that cannot be read would only be reported as missing
  if (faults.length > 0) return failed(faults);
  return parseRules(files);
}

const yamlFault = (file: string, line: number | undefined, code: string): RuleFault => ({
  code: 'yaml-error',
  file,
  id: file,
  path: line === undefined ? '' : `第 ${line} 行`,
  detail: `YAML 写法不对（${code}）：多半是缩进、引号或英文冒号、逗号的问题`,
});

/** References to anchors let a small text stand for an endless one, and a person cannot read what they mean in place. */
function usesAliases(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const aliasFault = (file: string): RuleFault => ({
  code: 'yaml-error',
  file,
  id: file,
  path: '',
  detail: '用了 YAML 的引用（*名字）：请把内容照写一遍；若是正文以星号开头，给它加上引号',
});
