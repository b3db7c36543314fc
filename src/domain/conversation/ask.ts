import { categoryList, choicesOf, scenarioChoices } from './category-answers.ts';
import type { ChatState } from './chat-state.ts';
import { categoryName, choiceLabel } from './names.ts';
import { type AnswerRules, bullets, inLanguage, type Reply, reply } from './reply.ts';
import type { Understanding } from './understanding.ts';

/** A question back to the person, and the state that waits for the answer. */
export interface Asked {
  readonly state: ChatState;
  readonly reply: Reply;
}

/** Why it is not settled; `papers`: nobody said it, the files look like it. */
type Doubt = NonNullable<Understanding['unsure']> | 'papers';

/** Questions in a row before the list is offered instead. */
const MOST_IN_A_ROW = 2;

/** One short question about the category, with quick replies; after two in a row the list instead of a third. */
export function askCategory(state: ChatState, { unsure }: { readonly unsure?: Doubt }, context: AnswerRules): Asked {
  if (state.asked >= MOST_IN_A_ROW) return offerList(state, context);
  const [only, ...others] = state.candidates;
  if (only === undefined) return askScenario(state, context);
  if (others.length === 0) return askConfirmation(state, only, unsure, context);
  const ids = state.candidates.slice(0, MOST_CHOICES);
  const question = inLanguage(context, '您的小程序属于下面哪一种？', 'Which of these is your mini-program?');
  const more =
    state.candidates.length > ids.length
      ? inLanguage(
          context,
          `（还有：${state.candidates
            .slice(MOST_CHOICES)
            .map((id) => choiceLabel(context, id))
            .join('、')}，直接说就行）`,
          '',
        )
      : '';
  return {
    state: { ...state, asked: state.asked + 1, pending: { kind: 'category', options: [...state.candidates] } },
    reply: reply(context, `${question}${more}`, [], choicesOf(context, ids)),
  };
}

const MOST_CHOICES = 8;

function askConfirmation(state: ChatState, id: string, unsure: Doubt | undefined, context: AnswerRules): Asked {
  const name = categoryName(context, id);
  const question = doubtWords(unsure, name, context);
  return {
    state: { ...state, asked: state.asked + 1, pending: { kind: 'confirm', options: [id] } },
    reply: reply(
      context,
      question,
      [],
      [
        { label: inLanguage(context, '是', 'Yes'), value: inLanguage(context, '是', 'yes') },
        { label: inLanguage(context, '不是', 'No'), value: inLanguage(context, '不是', 'no') },
      ],
    ),
  };
}

function doubtWords(unsure: Doubt | undefined, name: string, context: AnswerRules): string {
  if (unsure === 'spelling') return inLanguage(context, `您说的是${name}类目吗？`, `Do you mean the category ${name}?`);
  if (unsure === 'papers') {
    return inLanguage(
      context,
      `从文件看，像是${name}类目，按它审查吗？`,
      `These files look like the category ${name}. Shall I review for it?`,
    );
  }
  return inLanguage(context, `听起来接近${name}类目，是这个吗？`, `This sounds like the category ${name}. Is that it?`);
}

/** What is streamed at all. */
export function askScenario(state: ChatState, context: AnswerRules): Asked {
  if (state.asked >= MOST_IN_A_ROW) return offerList(state, context);
  const choices = scenarioChoices(context.rules, context);
  return {
    state: {
      ...state,
      asked: state.asked + 1,
      pending: { kind: 'scenario', options: context.rules.scenarios.map(({ id }) => id) },
    },
    reply: reply(
      context,
      inLanguage(context, '您的小程序主要直播什么？', 'What does your mini-program mainly stream?'),
      [],
      choices,
    ),
  };
}

function offerList(state: ChatState, context: AnswerRules): Asked {
  const { candidates } = state;
  const { pending: _, ...rest } = state;
  if (candidates.length > 1) {
    const lines = candidates.map(
      (id) => `${choiceLabel(context, id)}${inLanguage(context, '：', ': ')}${categoryName(context, id)}`,
    );
    const head = inLanguage(
      context,
      '可能的类目都列在这里，说出名字就行：',
      'These are the categories it may be; name one:',
    );
    return {
      state: { ...rest, asked: 0, pending: { kind: 'category', options: [...candidates] } },
      reply: reply(context, `${head}\n${bullets(lines)}`, [], choicesOf(context, candidates)),
    };
  }
  return { state: { ...rest, asked: 0 }, reply: categoryList(context) };
}

/** Government or not: with a government subject no category is needed. */
export const askSubject = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '小程序的认证主体是政府，还是企业等其他主体？',
      'Is the mini-program’s subject a government body, or a company or other?',
    ),
    [],
    [
      {
        label: inLanguage(context, '政府主体', 'Government'),
        value: inLanguage(context, '我们是政府主体', 'we are a government account'),
      },
      {
        label: inLanguage(context, '企业', 'Company'),
        value: inLanguage(context, '我们是企业，用社交-直播类目', 'we are a company, social-live category'),
      },
    ],
  );
