import type { ReviewedDocument, Screenshot, ShownPlugin } from '../../../src/domain/document.ts';
import { normalizeName } from '../../../src/domain/names/normalize-name.ts';
import type { Mark, Marks } from '../benchmark-case.ts';
import type { ShownKey, ShownValue } from './console-pen.ts';
import type { Presented } from './present-screen.ts';

/** What a case expects beside the values drawn on it. */
export interface Expected {
  readonly page: readonly string[];
  readonly platforms: readonly string[];
  /** Values that may be told or kept back; told, they must be right. */
  readonly optional?: boolean;
}

interface Row {
  readonly name: string;
  readonly found: string | null;
  readonly printed: string | null;
}

/** Marks of a WeChat console: values, the plug-ins' table row by row, and whether what is covered or cut was said to be. */
export function scoreShown(
  { whole, covered, cut }: Presented,
  expected: Expected,
  { screenshot, certificates }: ReviewedDocument,
): Marks {
  const rows = [
    one('platform', screenshot?.platform ?? null, expected.platforms),
    one('page', screenshot?.page ?? null, expected.page),
    ...(['miniProgramName', 'appId', 'subject'] as const).map((key) => ({
      name: key,
      found: screenshot?.[key]?.value ?? null,
      printed: whole.find((value) => value.key === key)?.words ?? null,
    })),
    listed('categories', screenshot?.categories, { whole, cut }, 'category', screenshot?.absences?.categories),
    listed('pendingCategories', screenshot?.pendingCategories, { whole, cut }, 'pendingCategory', undefined),
    ...pluginRows(screenshot, whole),
  ];
  const scored = rows.flatMap((row) => {
    const mark = compare(row, expected.optional === true);
    return mark === undefined ? [] : [{ ...row, mark }];
  });
  return {
    marks: {
      ...worstByName(scored),
      ...told(screenshot, [...covered, ...cut], covered.length > 0),
    },
    falseAccepts: [
      ...certificates.map(({ name }) => name),
      ...(screenshot?.platform === 'wechat' && !expected.platforms.includes('wechat') ? ['微信后台'] : []),
    ],
    faults: scored
      .filter(({ mark }) => mark === 'wrong')
      .map(({ name, found, printed }) => `${name} ${found}，应为 ${printed}`),
  };
}

/** Several rows of a table have one name: the worst of them counts. */
function worstByName(scored: readonly { readonly name: string; readonly mark: Mark }[]): Marks['marks'] {
  const order: readonly Mark[] = ['right', 'absent', 'wrong'];
  const marks: Record<string, Mark> = {};
  for (const { name, mark } of scored)
    if (order.indexOf(mark) >= order.indexOf(marks[name] ?? 'right')) marks[name] = mark;
  return marks;
}

/** One of several answers is right; the first is the one that is told. */
function one(name: string, found: string | null, right: readonly string[]): Row {
  return { name, found, printed: found !== null && right.includes(found) ? found : (right[0] ?? null) };
}

/** A list in part, of which it is said that it is in part, is absent and not wrong; what the edge cuts may be read. */
function listed(
  name: string,
  found: Screenshot['categories'],
  { whole, cut }: Pick<Presented, 'whole' | 'cut'>,
  key: ShownKey,
  why: string | undefined,
): Row {
  const printed = pathsOf(whole, key);
  const shown = (found ?? []).map(({ value }) => path(value)).sort();
  const all = [...printed, ...pathsOf(cut, key)];
  const isPart = shown.every((one) => all.includes(one));
  const isWhole = printed.every((one) => shown.includes(one));
  const right = isPart && isWhole ? shown.join(' ') : printed.join(' ');
  return {
    name,
    found: shown.length === 0 || (isPart && !isWhole && why !== undefined) ? null : shown.join(' '),
    printed: printed.length === 0 && shown.length === 0 ? null : right,
  };
}

const pathsOf = (values: readonly ShownValue[], wanted: ShownKey): readonly string[] =>
  values
    .filter(({ key }) => key === wanted)
    .map(({ words }) => path(words))
    .sort();

const path = (words: string): string => words.normalize('NFKC').replaceAll(' ', '').replace(/[-—›]/u, '>');

const pluginKeys = ['name', 'appId', 'version', 'state', 'addedAt'] as const;

function pluginRows(screenshot: Screenshot | undefined, whole: readonly ShownValue[]): readonly Row[] {
  const found = screenshot?.plugins ?? [];
  const drawn = whole.filter(({ key }) => key.startsWith('plugin-'));
  const names = [...new Set(drawn.map(({ row }) => row))].map(
    (row) => drawn.find((value) => value.row === row && value.key === 'plugin-name')?.words ?? '',
  );
  const strangers = found.filter(({ name }) => name !== undefined && !names.some((known) => same(name.value, known)));
  return [
    ...[...new Set(drawn.map(({ row }) => row))].flatMap((row) => {
      const values = drawn.filter((value) => value.row === row);
      const name = values.find(({ key }) => key === 'plugin-name')?.words;
      const match = found.find((plugin) => name !== undefined && same(plugin.name?.value ?? '', name));
      return pluginKeys.map((key) => ({
        name: `plugin-${key}`,
        found: match?.[key]?.value ?? null,
        printed: values.find((value) => value.key === `plugin-${key}`)?.words ?? null,
      }));
    }),
    ...(strangers.length > 0 ? [{ name: 'plugins', found: strangers.map(nameOf).join(' '), printed: null }] : []),
  ];
}

const nameOf = ({ name }: ShownPlugin): string => name?.value ?? '';
const same = (one: string, other: string): boolean => normalizeName(one) === normalizeName(other);

function compare({ found, printed }: Row, optional: boolean): Mark | undefined {
  if (found === null) return printed === null || optional ? undefined : 'absent';
  if (printed === null) return 'wrong';
  return same(found, printed) ? 'right' : 'wrong';
}

/** A value that is covered or cut away: told why it is not there, `absent` where nothing says so. */
function told(screenshot: Screenshot | undefined, gone: readonly ShownValue[], masked: boolean): Marks['marks'] {
  const fields: Partial<Record<ShownKey, keyof NonNullable<Screenshot['absences']>>> = {
    miniProgramName: 'miniProgramName',
    appId: 'appId',
    subject: 'subject',
    category: 'categories',
    'plugin-addedAt': 'addedAt',
  };
  const right: readonly string[] = masked ? ['masked', 'illegible'] : ['cut-off', 'not-shown'];
  return Object.fromEntries(
    gone.flatMap(({ key }) => {
      const field = fields[key];
      if (field === undefined) return [];
      return [[`told-${field}`, right.includes(screenshot?.absences?.[field] ?? '') ? 'right' : 'absent'] as const];
    }),
  );
}
