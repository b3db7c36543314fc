import type { Verdict } from '../../domain/verdict.ts';
import { conceal } from './conceal.ts';
import type { Heard } from './hear.ts';
import type { Answer, Card, Links } from './ports.ts';
import type { CaseForPerson } from './reviewers-notice.ts';
import { decisionWords } from './say-decision.ts';
import { buttonKeys, words } from './words.ts';
import { writeAnswer, writeBrief } from './write-answer.ts';

export interface FormAnswerDependencies {
  readonly links: Links;
  readonly newId: (prefix: string) => string;
}

export interface Outcome {
  readonly answer: Answer;
  readonly needsPerson?: CaseForPerson;
}

/**
 * What is sent of an answer that was heard whole: its text, a card where there is a verdict or a choice, a link to the review.
 *
 * @param place a group gets only what is about rules: no verdict, no document, no organisation, no number, no link
 * @param failures files that did not arrive, in words; empty when all did
 */
export async function formAnswer(
  { links, newId }: FormAnswerDependencies,
  heard: Heard,
  place: { readonly inGroup: boolean; readonly failures: string },
): Promise<Outcome> {
  if (heard.problem?.code === 'edit-conflict') return { answer: { markdown: words.busy } };
  if (place.inGroup) return { answer: { markdown: conceal(writeAnswer(withoutCase(heard), '', {})) } };
  const link = heard.reviewId === undefined ? undefined : await links.review(heard.reviewId);
  const card = cardFor(heard, newId);
  const { verdict } = heard;
  const chat = await chatLink(links, heard);
  const addresses = { ...(link !== undefined && { review: link }), ...(chat !== undefined && { chat }) };
  const isLong = verdict !== undefined && link !== undefined;
  const answer = {
    markdown: writeAnswer(heard, place.failures, addresses),
    ...(isLong && { brief: writeBrief({ ...heard, verdict }, place.failures, addresses) }),
    ...(card !== undefined && { card }),
    ...(link !== undefined && { link }),
  };
  const needsPerson = caseForPerson(heard, link);
  return needsPerson === undefined ? { answer } : { answer, needsPerson };
}

const chatLink = async (links: Links, { verdict, sessionId }: Heard): Promise<string | undefined> =>
  verdict === undefined || sessionId === undefined ? undefined : links.chat(sessionId);

const withoutCase = ({ verdict: _verdict, ...rest }: Heard): Heard => ({ ...rest, documents: [] });

function caseForPerson({ verdict, reviewId }: Heard, link: string | undefined): CaseForPerson | undefined {
  if (verdict?.decision !== 'manual') return undefined;
  return { id: reviewId ?? verdict.digest, verdict, ...(link !== undefined && { link }) };
}

function cardFor({ verdict, quickReplies }: Heard, newId: (prefix: string) => string): Card | undefined {
  if (verdict === undefined && quickReplies.length === 0) return undefined;
  const replies = quickReplies
    .slice(0, verdict === undefined ? 6 : 3)
    .map(({ label, value }) => ({ label, key: buttonKeys.say + value }));
  const head = verdict === undefined ? choice : describeVerdict(verdict);
  return { ...head, buttons: replies.length > 0 ? replies : [whatIsMissing], taskId: newId('card') };
}

const choice = { title: '请选择', description: '点一个，或直接回复文字', rows: [] };
const whatIsMissing = { label: '还差什么', key: `${buttonKeys.say}还差什么？` };

function describeVerdict({ decision, category, gaps, options }: Verdict): Omit<Card, 'buttons' | 'taskId'> {
  const met = options[0]?.requirements.filter(({ status }) => status === 'met').length ?? 0;
  return {
    title: `审核结果：${decisionWords[decision]}`,
    description: category.name,
    rows: [
      { label: '已满足', value: `${met} 项` },
      { label: '待补', value: `${gaps.length} 项` },
    ],
  };
}
