import { scenarioChoices } from './category-answers.ts';
import { type AnswerRules, inLanguage, type Reply, reply } from './reply.ts';
import type { Understanding } from './understanding.ts';
import { help, offTopic, unsaid } from './unsaid.ts';

/** What is said to a message that holds nothing to go by. */
export function idleAnswer(
  { remarks, language, asks }: Understanding,
  context: AnswerRules,
  isSettled: boolean,
): Reply {
  const has = (kind: (typeof remarks)[number]) => remarks.includes(kind);
  if (has('upload')) return uploadInvitation(context);
  if (has('greeting') || has('help')) return help(context);
  if (has('thanks'))
    return reply(context, inLanguage(context, '不客气，还有问题随时问。', 'You are welcome. Ask whenever you like.'));
  if (has('english') || has('chinese')) return languageTaken(context);
  if (has('yes') || language === undefined) return help(context);
  if (!has('domain')) return offTopic(context);
  return asks ? unsaid(context) : notUnderstood(context, isSettled);
}

const languageTaken = (context: AnswerRules): Reply =>
  reply(context, inLanguage(context, '好的，下面用中文回答。', 'All right, I answer in English from here on.'));

const notUnderstood = (context: AnswerRules, isSettled: boolean): Reply =>
  isSettled ? unheard(context) : unclear(context);

const uploadInvitation = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '直接把证照和后台截图发过来就行：JPG、PNG、PDF、DOCX 都可以，一次可以发多份，随时能补。',
      'Just send the licences and console screenshots: JPG, PNG, PDF or DOCX, several at once, more at any time.',
    ),
  );

/** It is about live streaming, and no category or question was heard in it. */
const unclear = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '没听出属于哪一类。您的小程序主要直播什么？',
      'I could not tell which kind this is. What does your mini-program mainly stream?',
    ),
    [],
    scenarioChoices(context.rules, context),
  );

/** The category is known, and the message added nothing to it. */
const unheard = (context: AnswerRules): Reply => {
  const next =
    context.language === 'zh'
      ? ['要哪些资质', '去哪办', '什么时候能用']
      : ['Which papers?', 'Where to apply?', 'When can we use it?'];
  return reply(
    context,
    inLanguage(
      context,
      '这句没听明白。可以问要哪些证、为什么、去哪办、什么时候能用，或直接把证照和截图发来核对。',
      'I did not understand that. Ask which papers, why, where to apply or when; or send the papers and screenshots.',
    ),
    [],
    next.map((words) => ({ label: words, value: words })),
  );
};
