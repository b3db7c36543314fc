import { type Declaration, declarations } from '../verdict.ts';
import type { Absorbed } from './absorb.ts';
import type { ChatState } from './chat-state.ts';
import { categoryName, roleNames, subjectNames } from './names.ts';
import { type AnswerRules, inLanguage, type Reply, reply } from './reply.ts';
import type { Understanding } from './understanding.ts';

/** In one line: what is taken otherwise than before, and which other category is only asked about. */
export function acknowledge(
  before: ChatState,
  { state, corrected, aside }: Absorbed,
  heard: Understanding,
  context: AnswerRules,
): Reply {
  const lines = [
    ...(corrected ? [correction(before.facts, state, context)] : denials(heard, context)),
    ...(aside.length === 1 && aside[0] !== undefined ? [asideLine(aside[0], state, context)] : []),
    ...(heard.cut
      ? [inLanguage(context, '消息太长，只看了前面一部分。', 'The message is long; only its first part was looked at.')]
      : []),
  ];
  const [other] = aside;
  const change =
    aside.length === 1 && other !== undefined
      ? [
          {
            label: inLanguage(
              context,
              `改成${categoryName(context, other)}`,
              `Change to ${categoryName(context, other)}`,
            ),
            value: inLanguage(context, `改成${categoryName(context, other)}类目`, `change to ${other}`),
          },
        ]
      : [];
  return reply(context, lines.filter((line) => line !== '').join('\n'), [], change);
}

function correction(before: ChatState['facts'], { facts: after, candidates }: ChatState, context: AnswerRules): string {
  const index = context.language === 'zh' ? 0 : 1;
  const dropped = before.declares.filter((id) => !after.declares.includes(id)).map((id) => declarationNames[id][index]);
  const now = changedTo(before, after, context);
  const parts = [
    now.length === 0
      ? ''
      : inLanguage(context, `好的，改为${now.join('、')}。`, `All right, changed to ${now.join(', ')}.`),
    dropped.length === 0
      ? ''
      : inLanguage(context, `好的，按不涉及${dropped.join('、')}来看。`, `All right, without ${dropped.join(', ')}.`),
  ].join('');
  // another business is about to be asked for: that says enough
  if (parts !== '' || candidates.length > 0) return parts;
  return inLanguage(context, '好的，前面说的不算。', 'All right, what was said before is dropped.');
}

/** What is known otherwise than before, by name. */
function changedTo(before: ChatState['facts'], after: ChatState['facts'], context: AnswerRules): readonly string[] {
  const index = context.language === 'zh' ? 0 : 1;
  const { category, role, subjectType } = after;
  return [
    ...(category === undefined || category === before.category ? [] : [categoryName(context, category)]),
    ...(role === undefined || role === before.role ? [] : [roleNames[role][index]]),
    ...(subjectType === undefined || subjectType === before.subjectType ? [] : [subjectNames[subjectType][index]]),
  ];
}

/** What is not so and was not thought either: noted, so that it is seen to be heard. */
function denials({ corrections }: Understanding, context: AnswerRules): readonly string[] {
  const names = corrections.flatMap(({ what, not }) =>
    what === 'declares' ? (declarations.find((id) => id === not) ?? []) : [],
  );
  if (names.length === 0) return [];
  const [zh, en] = [0, 1].map((index) =>
    names.map((id) => declarationNames[id][index]).join(index === 0 ? '、' : ', '),
  );
  return [inLanguage(context, `好的，记下了：不涉及${zh}。`, `Noted: without ${en}.`)];
}

const asideLine = (other: string, { facts }: ChatState, context: AnswerRules): string =>
  inLanguage(
    context,
    `审查仍按${categoryName(context, facts.category ?? '')}进行；下面只回答您问的${categoryName(context, other)}。`,
    `The review stays with ${categoryName(context, facts.category ?? '')}; what follows is only about ${categoryName(context, other)}.`,
  );

export const declarationNames: Readonly<Record<Declaration, readonly [zh: string, en: string]>> = {
  'medical-devices': ['医疗器械、非处方药', 'medical devices or over-the-counter drugs'],
  'current-affairs': ['时政信息', 'political news'],
  'stock-trading': ['股票交易', 'stock trading'],
  'vehicle-sales': ['在线整车销售', 'online sales of whole vehicles'],
  'home-sales': ['完整售房交易', 'complete sales of homes'],
  'private-fund-offering': ['私募公开募集或在线交易', 'public offering of private funds'],
  'advisory-only': ['仅提供投资咨询', 'advice only'],
};
