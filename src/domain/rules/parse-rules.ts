import { isWordFile, parseWords } from '../conversation/parse-words.ts';
import { canonicalJson } from '../judge/canonical-json.ts';
import { sha256 } from '../judge/sha256.ts';
import { failed, ok, type Result } from '../result.ts';
import { checkRules } from './check-rules.ts';
import type { RuleFiles } from './locate-rules.ts';
import type { RuleBook } from './rule-book.ts';
import type { RuleFault } from './rule-fault.ts';
import { type RuleBookData, ruleBookSchema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';

/**
 * The whole table from its files, or everything that is wrong with them.
 *
 * @param files what each file holds, by its path inside `rules/` with `/` between folders, e.g. `categories/social-live.yaml`
 */
export function parseRules(files: Readonly<Record<string, unknown>>): Result<RuleBook, readonly RuleFault[]> {
  const gathered = gather(files);
  const parsed = ruleBookSchema.safeParse(gathered.lists);
  if (!parsed.success)
    return failed([...gathered.faults, ...shapeFaults(parsed.error, gathered.lists, gathered.files, fileOfSection)]);
  const faults = [
    ...gathered.faults,
    ...fileNameFaults(parsed.data, gathered.files),
    ...checkRules(parsed.data, gathered.files),
  ];
  const words = parseWords(files, parsed.data);
  if (!words.ok) return failed([...faults, ...words.error]);
  if (faults.length > 0) return failed(faults);
  const book = { ...parsed.data, categories: inTableOrder(parsed.data) };
  return ok({ ...book, version: versionOf(book), conversation: words.value });
}

type Section = keyof RuleBookData;

/** Sections that have one file; it holds a list under the section's own name. */
const fileOfSection: Readonly<Partial<Record<Section, string>>> = {
  sources: 'sources.yaml',
  scenarios: 'scenarios.yaml',
  schemes: 'schemes.yaml',
  issuers: 'issuers.yaml',
  procedures: 'procedure.yaml',
  domains: 'domains.yaml',
  permits: 'permits.yaml',
  general: 'general.yaml',
};

interface Gathered {
  readonly lists: Record<Section, unknown[]>;
  readonly files: RuleFiles;
  readonly faults: readonly RuleFault[];
}

function gather(files: Readonly<Record<string, unknown>>): Gathered {
  const lists = emptyLists<unknown>();
  const origins = emptyLists<string>();
  const faults: RuleFault[] = [];
  for (const path of Object.keys(files).sort()) {
    if (isWordFile(path)) continue;
    const section = sectionOf(path);
    const entries = section === undefined ? undefined : entriesOf(section, files[path]);
    if (section === undefined || entries === undefined) {
      faults.push(misplaced(path, section));
      continue;
    }
    lists[section].push(...entries);
    origins[section].push(...entries.map(() => path));
  }
  return { lists, files: origins, faults };
}

const emptyLists = <Item>(): Record<Section, Item[]> => ({
  sources: [],
  certificates: [],
  categories: [],
  scenarios: [],
  schemes: [],
  issuers: [],
  procedures: [],
  domains: [],
  permits: [],
  general: [],
});

function sectionOf(path: string): Section | undefined {
  if (/^categories\/[^/]+\.yaml$/u.test(path)) return 'categories';
  if (/^certificates\/[^/]+\.yaml$/u.test(path)) return 'certificates';
  return (Object.keys(fileOfSection) as Section[]).find((section) => fileOfSection[section] === path);
}

/** A category's file is the category; every other file holds one list under its section's name. */
function entriesOf(section: Section, content: unknown): readonly unknown[] | undefined {
  if (section === 'categories') return [content];
  if (typeof content !== 'object' || content === null) return undefined;
  const [entry, ...others] = Object.entries(content);
  return entry !== undefined && others.length === 0 && entry[0] === section && Array.isArray(entry[1])
    ? entry[1]
    : undefined;
}

function misplaced(path: string, section: Section | undefined): RuleFault {
  const detail =
    section === undefined
      ? '不认识这个文件：类目放 categories/，证照放 certificates/，其余用固定的文件名'
      : `文件里应当只有一个列表，名叫 ${section}`;
  return { code: section === undefined ? 'unknown-file' : 'bad-shape', file: path, id: path, path: '', detail };
}

/** `categories/social-live.yaml`, and for another version `categories/social-live.2027-01-01.yaml`. */
function fileNameFaults(book: RuleBookData, files: RuleFiles): readonly RuleFault[] {
  return book.categories.flatMap((category, index): readonly RuleFault[] => {
    const file = files.categories[index] ?? '';
    const expected = [`categories/${category.id}.yaml`, `categories/${category.id}.${category.from}.yaml`];
    if (expected.includes(file)) return [];
    return [{ code: 'file-name', file, id: category.id, path: 'id', detail: `文件名应当是 ${expected.join(' 或 ')}` }];
  });
}

/** Categories as the source's table orders them, whatever their files are called. */
function inTableOrder(book: RuleBookData): RuleBookData['categories'] {
  const sections = book.sources.flatMap((source) => source.sections.map((section) => `${source.id} ${section}`));
  const place = new Map(
    book.categories.map((category) => [
      category,
      sections.indexOf(`${category.citation.source} ${category.citation.section}`),
    ]),
  );
  return [...book.categories].sort(
    (one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0) || (one.from < other.from ? -1 : 1),
  );
}

function versionOf(book: RuleBookData): string {
  const newest =
    book.sources
      .map((source) => source.updated.slice(0, 10))
      .sort()
      .at(-1) ?? '';
  return `${newest}+${sha256(canonicalJson(book)).slice(0, 8)}`;
}
