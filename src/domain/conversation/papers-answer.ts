import type { ReviewedDocument } from '../document.ts';
import type { Decision, Verdict } from '../verdict.ts';
import { stillNeeded } from './answer-question.ts';
import { type Asked, askCategory, askScenario } from './ask.ts';
import type { ChatState } from './chat-state.ts';
import { certificateName, schemeName } from './names.ts';
import { categoriesSeen } from './papers-seen.ts';
import { askWhere } from './permit-answers.ts';
import { type AnswerRules, bullets, inLanguage, joinReplies, type QuickReply, type Reply, reply } from './reply.ts';
import { governmentAnswer } from './subject-answers.ts';

/** What a verdict comes to: the decision in one line, every gap at once, and what may be asked next. */
export function verdictAnswer(context: AnswerRules, verdict: Verdict): Reply {
  const head = reply(context, decisionWords(context, verdict));
  const notes = verdict.gaps.length > 0 ? [] : verdict.notes;
  const rest = verdict.gaps.length > 0 ? [stillNeeded(context, verdict)] : [];
  return joinReplies([
    head,
    ...rest,
    ...notes.map((note) => reply(context, note.text, [note.citation])),
    whatNext(context, verdict),
  ]);
}

/** What an answer about a verdict rests on and leads to, whoever wrote its words. */
export function whatNext(context: AnswerRules, verdict: Verdict): Reply {
  const { gaps, notes } = verdict;
  const cited = [...gaps.map(({ citation }) => citation), ...notes.map(({ citation }) => citation)];
  const wanted = [...new Set(gaps.map(({ certificate }) => certificate.id))];
  return reply(context, '', cited, [...followUps(context, verdict), ...askWhere(context, wanted)]);
}

function followUps(context: AnswerRules, { gaps, decision, scheme }: Verdict): readonly QuickReply[] {
  if (gaps.length === 0) {
    const steps = inLanguage(context, '接下来怎么办？', 'What comes next?');
    return decision === 'pass'
      ? [{ label: steps, value: inLanguage(context, '用哪种方案，接下来怎么接入', 'which scheme, how to connect') }]
      : [];
  }
  const why = inLanguage(context, '为什么不行？', 'Why?');
  const other = inLanguage(context, '可以用别的代替吗？', 'Is there an alternative?');
  const time = inLanguage(context, '什么时候能用？', 'When can we use it?');
  return [
    { label: why, value: why },
    { label: other, value: other },
    ...(scheme === 'plugin' ? [{ label: time, value: time }] : []),
  ];
}

function decisionWords(context: AnswerRules, { decision, category, scheme }: Verdict): string {
  const [zh, en] = decisions[decision];
  const how = schemeName(context, scheme);
  return inLanguage(
    context,
    `“${category.name}”：${zh}（接入方案：${how}）。`,
    `${category.name}: ${en} (scheme: ${how}).`,
  );
}

const decisions: Readonly<Record<Decision, readonly [zh: string, en: string]>> = {
  pass: ['资质已满足要求，可以接入', 'the papers meet the requirement'],
  supplement: ['还要补件', 'papers are lacking'],
  manual: ['有内容要人工判断', 'something has to be judged by a person'],
  reject: ['不能接入', 'cannot connect'],
};

/** What was read while the category is still open, and the question for it. */
export function filesAnswer(
  state: ChatState,
  documents: readonly ReviewedDocument[],
  unread: readonly string[],
  context: AnswerRules,
): Asked {
  const seen = reply(context, seenWords(context, documents, unread));
  if (state.facts.subjectType === 'government') return { state, reply: joinReplies([seen, governmentAnswer(context)]) };
  const told = state.candidates.length > 0 ? state.candidates : categoriesSeen(documents, context.rules);
  const open = { ...state, candidates: [...told], asked: 0 };
  const asked = told.length > 0 ? askCategory(open, { unsure: 'papers' }, context) : askScenario(open, context);
  return { state: asked.state, reply: joinReplies([seen, asked.reply]) };
}

function seenWords(context: AnswerRules, documents: readonly ReviewedDocument[], unread: readonly string[]): string {
  const lines = documents.map(
    (document) => `${document.name}${inLanguage(context, '：', ': ')}${whatItIs(context, document)}`,
  );
  return [
    ...(lines.length === 0 ? [] : [inLanguage(context, '读到了：', 'Read:'), bullets(lines)]),
    ...(unread.length === 0 ? [] : [inLanguage(context, '没有读成：', 'Could not be read:'), bullets(unread)]),
  ].join('\n');
}

function whatItIs(context: AnswerRules, { certificates, candidates, kind }: ReviewedDocument): string {
  if (certificates.length > 0)
    return [...new Set(certificates.map(({ id }) => certificateName(context, id)))].join('、');
  if (kind === 'console-screenshot') return inLanguage(context, '后台截图', 'console screenshot');
  const maybe = candidates.map(({ id }) => certificateName(context, id)).join('、');
  if (maybe !== '') return inLanguage(context, `可能是${maybe}，还不能确定`, `perhaps ${maybe}`);
  return inLanguage(context, '没有认出是哪种证照', 'not recognised as any paper of the table');
}
