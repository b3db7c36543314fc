import {
  type ConsoleTruth,
  consoleRandom,
  consoleSubject,
  hexDigits,
  miniProgramName,
} from '../../samples/generator/consoles/console-truth.ts';
import { drawLookAlike } from '../../samples/generator/consoles/look-alike.ts';
import { drawVariedBasicInfo } from '../../samples/generator/consoles/varied-basic-info.ts';
import { drawVariedPluginList } from '../../samples/generator/consoles/varied-plugin-list.ts';
import type { ReviewedDocument, Screenshot } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import type { BenchmarkCase, Mark, Marks } from './benchmark-case.ts';

const drawn = { 'basic-info': drawVariedBasicInfo, 'plugin-list': drawVariedPluginList } as const;

/** A page of the console in one of its many looks. */
export function consoleCase(page: keyof typeof drawn, seed: string): BenchmarkCase {
  return {
    id: `${page}/${seed}`,
    group: 'console',
    legible: true,
    async draw() {
      const { canvas, truth } = drawn[page](seed);
      return { canvas, score: (document) => scoreConsole(truth, document) };
    },
  };
}

/** Another platform's console: taken for WeChat's it would be a false accept. */
export function lookAlikeCase(seed: string): BenchmarkCase {
  return {
    id: `look-alike/${seed}`,
    group: 'look-alike',
    legible: true,
    async draw() {
      const random = consoleRandom('look-alike', seed);
      const canvas = drawLookAlike(miniProgramName(random), `tt${hexDigits(random, 16)}`, consoleSubject(random));
      return { canvas, score: scoreLookAlike };
    },
  };
}

function scoreLookAlike({ screenshot, certificates }: ReviewedDocument): Marks {
  const strangers = [
    ...certificates.map(({ name }) => name),
    ...(screenshot?.platform === 'wechat' ? ['微信后台'] : []),
  ];
  return {
    marks: { platform: strangers.length > 0 ? 'wrong' : 'right' },
    falseAccepts: strangers,
    faults: strangers.map((name) => `taken for ${name}`),
  };
}

const shownFields = [
  'miniProgramName',
  'appId',
  'subject',
  'pluginName',
  'pluginAppId',
  'pluginVersion',
  'addedAt',
] as const;

function scoreConsole(truth: ConsoleTruth, { screenshot, certificates }: ReviewedDocument): Marks {
  const rows: readonly (readonly [name: string, found: string | null, printed: string | null])[] = [
    ['platform', screenshot?.platform ?? null, 'wechat'],
    ['page', screenshot?.page ?? null, truth.page],
    ...shownFields.map((field) => [field, screenshot?.[field]?.value ?? null, truth[field]] as const),
    ['categories', paths(screenshot, truth), truth.categories === null ? null : [...truth.categories].sort().join(' ')],
  ];
  const scored = rows.flatMap(([name, found, printed]) => {
    const mark = compare(found, printed);
    return mark === undefined ? [] : [{ name, found, printed, mark }];
  });
  return {
    marks: Object.fromEntries(scored.map(({ name, mark }) => [name, mark])),
    falseAccepts: certificates.map(({ name }) => name),
    faults: scored
      .filter(({ mark }) => mark === 'wrong')
      .map(({ name, found, printed }) => `${name} ${found}，应为 ${printed}`),
  };
}

/** A list in part, of which it is said that it is in part, is absent and not wrong. */
function paths(screenshot: Screenshot | undefined, { categories }: ConsoleTruth): string | null {
  const shown = screenshot?.categories?.map(({ value }) => value) ?? [];
  const told = screenshot?.absences?.categories !== undefined && shown.length < (categories ?? []).length;
  const isPart = told && shown.every((path) => categories?.includes(path));
  return shown.length === 0 || isPart ? null : shown.sort().join(' ');
}

/** Something read where nothing is shown is wrong; nothing there is no mark at all. */
function compare(found: string | null, printed: string | null): Mark | undefined {
  if (found === null) return printed === null ? undefined : 'absent';
  if (printed === null) return 'wrong';
  return normalizeName(found) === normalizeName(printed) ? 'right' : 'wrong';
}
