import type { z } from 'zod';
import { failed, ok, type Result } from '../result.ts';
import type { RuleFault } from '../rules/rule-fault.ts';
import type { RuleBookData } from '../rules/schema.ts';
import { spell } from './spell.ts';
import { type ConversationWords, conversationSchema } from './word-schema.ts';

const folder = 'conversation/';

/** Whether this file of `rules/` is a word list of the conversation. */
export const isWordFile = (path: string): boolean => path.startsWith(folder);

/**
 * The word lists from their files, or everything that is wrong with them. Without files: no words, and only names out of
 * the rules themselves are understood.
 *
 * @param files what each file holds, by its path inside `rules/`; those of other folders are passed over
 */
export function parseWords(
  files: Readonly<Record<string, unknown>>,
  book: Pick<RuleBookData, 'categories' | 'scenarios' | 'certificates'>,
): Result<ConversationWords, readonly RuleFault[]> {
  const faults: RuleFault[] = [];
  const gathered: Partial<Record<keyof ConversationWords, unknown[]>> = {};
  for (const path of Object.keys(files).filter(isWordFile).sort()) {
    const section = sections.find((name) => path === `${folder}${name}.yaml`);
    const list = section === undefined ? undefined : listOf(files[path], section);
    if (section !== undefined && list !== undefined) gathered[section] = list;
    else faults.push(misplaced(path, section));
  }
  const parsed = conversationSchema.safeParse(gathered);
  if (!parsed.success) return failed([...faults, ...parsed.error.issues.map(shapeFault)]);
  const all = [...faults, ...referenceFaults(parsed.data, book), ...clashes(parsed.data)];
  return all.length > 0 ? failed(all) : ok(parsed.data);
}

const sections = [
  'topics',
  'facts',
  'questions',
  'choices',
  'remarks',
  'papers',
] as const satisfies readonly (keyof ConversationWords)[];

function listOf(content: unknown, section: string): unknown[] | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const [entry, ...others] = Object.entries(content);
  if (entry === undefined || others.length > 0 || entry[0] !== section) return undefined;
  return Array.isArray(entry[1]) ? entry[1] : undefined;
}

function misplaced(path: string, section: string | undefined): RuleFault {
  const detail =
    section === undefined
      ? `不认识这个文件：conversation/ 里只有 ${sections.join('、')}`
      : `文件里应当只有一个列表，名叫 ${section}`;
  return { code: section === undefined ? 'unknown-file' : 'bad-shape', file: path, id: path, path: '', detail };
}

const fault = (code: RuleFault['code'], section: string, path: string, detail: string): RuleFault => ({
  code,
  file: `${folder}${section}.yaml`,
  id: section,
  path,
  detail,
});

function shapeFault({ path: [section, ...path], message }: z.core.$ZodIssue): RuleFault {
  return fault('bad-shape', String(section), path.join('.'), message);
}

function referenceFaults(
  { topics, choices, papers }: ConversationWords,
  book: Pick<RuleBookData, 'categories' | 'scenarios' | 'certificates'>,
): readonly RuleFault[] {
  const categories = new Set(book.categories.map(({ id }) => id));
  const scenarios = new Set(book.scenarios.map(({ id }) => id));
  const certificates = new Set(book.certificates.map(({ id }) => id));
  const check = (section: string, index: number, named: readonly string[], scenario: string | undefined) => [
    ...named
      .filter((id) => !categories.has(id))
      .map((id) => fault('unknown-category', section, String(index), `没有 id 为 ${id} 的类目`)),
    ...(scenario === undefined || scenarios.has(scenario)
      ? []
      : [fault('unknown-scenario', section, String(index), `没有 id 为 ${scenario} 的场景`)]),
  ];
  return [
    ...topics.flatMap(({ names, category, also, narrows, scenario }, index) =>
      check('topics', index, [...(names === undefined ? [] : [names]), ...category, ...also, ...narrows], scenario),
    ),
    ...papers
      .filter(({ certificate }) => !certificates.has(certificate))
      .map(({ certificate }) =>
        fault('unknown-certificate', 'papers', certificate, `没有 id 为 ${certificate} 的证照`),
      ),
    ...choices.flatMap(({ category, scenario }, index) =>
      check('choices', index, category === undefined ? [] : [category], scenario),
    ),
  ];
}

/** One phrase with two meanings in one list: nobody could tell which is meant. Facts of different kinds may share one. */
function clashes({ topics, facts, questions, remarks, papers }: ConversationWords): readonly RuleFault[] {
  const lists = [
    ['topics', topics.map(({ say, typos }) => [...say, ...typos])],
    ...(['subjectType', 'role', 'declares'] as const).map(
      (kind) => ['facts', facts.map((fact) => (fact[kind] === undefined ? [] : [...fact.say, ...fact.typos]))] as const,
    ),
    ['questions', questions.map(({ say, typos }) => [...say, ...typos])],
    ['remarks', remarks.map(({ say }) => say)],
    ['papers', papers.map(({ say }) => say)],
  ] as const;
  return lists.flatMap(([section, entries]) => {
    const owners = new Map<string, number>();
    return entries.flatMap((phrases, index) =>
      phrases.flatMap((phrase) => {
        const spelled = spell(phrase).text;
        const owner = owners.get(spelled);
        owners.set(spelled, index);
        if (owner === undefined || owner === index) return [];
        return [fault('duplicate-name', section, String(index), `“${phrase}”在第 ${owner + 1} 条里已经写过`)];
      }),
    );
  });
}
