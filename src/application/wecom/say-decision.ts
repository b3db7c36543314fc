import type { Decision } from '../../domain/verdict.ts';

export const decisionWords: Readonly<Record<Decision, string>> = {
  pass: '可接入',
  supplement: '需补件',
  manual: '转人工',
  reject: '不可接入',
};
