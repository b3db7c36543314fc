import { englishStatements } from './english-statements.ts';
import type { AnswerRules } from './reply.ts';

/** A statement of the rules in the language of the conversation. */
export const stated = (
  { language }: Pick<AnswerRules, 'language'>,
  statement: { readonly text: string } & ({ readonly code: string } | { readonly id: string }),
): string => {
  if (language === 'zh') return statement.text;
  return englishStatements['code' in statement ? statement.code : statement.id] ?? statement.text;
};
