import { chinese } from './chinese.ts';
import { english } from './english.ts';

type Wide<Value> = Value extends string
  ? string
  : Value extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Value]: Wide<Value[Key]> };

/** Everything the widget itself says, in one language. What the server says comes from the server. */
export type Words = Wide<typeof chinese>;

export type Language = 'zh-CN' | 'en';

/** @param wanted a BCP 47 tag; anything that is not English is served in Chinese, the language of the rules */
export function chooseWords(wanted: string): { readonly words: Words; readonly language: Language } {
  return /^en\b/i.test(wanted) ? { words: english, language: 'en' } : { words: chinese, language: 'zh-CN' };
}
