import type { Mark } from './benchmark-case.ts';
import type { Outcome } from './run-cases.ts';

/** How often each mark was given. */
export type Count = Readonly<Record<Mark, number>>;

/** One line of the table: a damage (or console, look-alike, never) and what was read of each field under it. */
export interface GroupSummary {
  readonly group: string;
  readonly documents: number;
  readonly fields: Readonly<Record<string, Count>>;
}

/** One of the figures that the project has set itself; shares 0–1. */
export interface TargetSummary {
  readonly name: string;
  readonly aim: number;
  readonly count: Count;
}

export interface Summary {
  readonly documents: number;
  readonly groups: readonly GroupSummary[];
  readonly targets: readonly TargetSummary[];
  /** Identities that a document does not have. */
  readonly falseAccepts: number;
  readonly medianMilliseconds: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const groups = Map.groupBy(outcomes, ({ group }) => group);
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return {
    documents: outcomes.length,
    groups: [...groups].map(([group, members]) => ({
      group,
      documents: members.length,
      fields: Object.fromEntries(fieldsOf(members).map((field) => [field, countOf(members, [field])])),
    })),
    targets: targets.map(({ name, aim, fields, covers }) => ({
      name,
      aim,
      count: countOf(outcomes.filter(covers), fields),
    })),
    falseAccepts: outcomes.reduce((sum, { falseAccepts }) => sum + falseAccepts.length, 0),
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
  };
}

export const shareOf = ({ right, absent, wrong }: Count): number =>
  right + absent + wrong === 0 ? 1 : right / (right + absent + wrong);

const over: readonly string[] = ['seal-over-text', 'blue-seal-over-text', 'watermark'];
const screens: readonly string[] = ['console', 'look-alike', 'never'];
const isPaper = ({ group, legible }: Outcome): boolean => legible && !screens.includes(group);

const targets: readonly {
  readonly name: string;
  readonly aim: number;
  readonly fields: readonly string[];
  readonly covers: (outcome: Outcome) => boolean;
}[] = [
  { name: '证照名称，无损坏', aim: 0.98, fields: ['title'], covers: ({ group }) => group === 'clean' },
  { name: '证照名称，盖章或水印', aim: 0.94, fields: ['title'], covers: ({ group }) => over.includes(group) },
  { name: '证照名称，手机拍摄', aim: 0.92, fields: ['title'], covers: ({ group }) => group === 'phone-photo' },
  { name: '持有人，看得清的', aim: 0.97, fields: ['holder'], covers: isPaper },
  { name: '统一社会信用代码，看得清的', aim: 0.97, fields: ['uscc'], covers: isPaper },
  { name: '日期，看得清的', aim: 0.97, fields: ['validFrom', 'validTo', 'issuedOn'], covers: isPaper },
  {
    name: '后台截图，各字段',
    aim: 0.97,
    fields: [
      'miniProgramName',
      'appId',
      'subject',
      'categories',
      'pluginName',
      'pluginAppId',
      'pluginVersion',
      'addedAt',
    ],
    covers: ({ group }) => group === 'console',
  },
];

const fieldsOf = (outcomes: readonly Outcome[]): readonly string[] => [
  ...new Set(outcomes.flatMap(({ marks }) => Object.keys(marks))),
];

function countOf(outcomes: readonly Outcome[], fields: readonly string[]): Count {
  const marks = outcomes.flatMap((outcome) => fields.flatMap((field) => outcome.marks[field] ?? []));
  const count = (mark: Mark): number => marks.filter((each) => each === mark).length;
  return { right: count('right'), absent: count('absent'), wrong: count('wrong') };
}
