import { findPhrases } from './phrase-book.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RemarkKind } from './word-schema.ts';

/** Remarks in the order said. Yes, no and greetings count only where they are the message, or open it. */
export function readRemarks(text: string, { remarks }: Vocabulary): readonly RemarkKind[] {
  const found = findPhrases(text, remarks);
  const bare = text.replace(/[\s,。.;!?~、]+|[啊呀吧呢哦哈的]+$/gu, '');
  return [
    ...new Set(
      found
        .filter(({ meaning, text: phrase, at, end }) => {
          if (meaning === 'no')
            return bare === phrase.replaceAll(' ', '') || (at === 0 && /^[,。!. ]/u.test(text.slice(end)));
          if (meaning === 'yes') return bare === phrase.replaceAll(' ', '');
          return true;
        })
        .map(({ meaning }) => meaning),
    ),
  ];
}
