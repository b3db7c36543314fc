import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** One import statement: who imports what; `target` is a path below src, or a package's or built-in's name. */
export interface ImportLine {
  readonly file: string;
  readonly target: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export function readSources(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

export function readImports({ path, text }: SourceFile): ImportLine[] {
  return [...withoutComments(text).matchAll(importPattern)].map(([, type, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    const relative = target.startsWith('.');
    return {
      file: path,
      target: relative ? posix.join(dirname(path), target) : target,
      relative,
      typeOnly: type !== undefined,
    };
  });
}

/** Comments go; line breaks stay. A `//` inside a string is kept when something other than white space precedes it. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/^(\s*)\/\/.*$/gm, '$1')
    .replace(/([;{},)\s])\s\/\/ .*$/gm, '$1');
}
