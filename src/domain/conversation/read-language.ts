/**
 * The language a message is written in; undefined where it is too short to tell, or holds only names (CNAME, 4S).
 *
 * @param message as it came: what only looks Chinese after folding is not
 */
export function readLanguage(message: string, text: string): 'zh' | 'en' | undefined {
  if (/\p{Script=Han}/u.test(message)) return 'zh';
  const words = text.match(/[a-z][a-z'-]+/gu) ?? [];
  return words.some((word) => COMMON.has(word)) || words.length >= 4 ? 'en' : undefined;
}

const COMMON = new Set(
  (
    'a an the is are am was we i you he it our my your what which who where when why how do does did can could will would ' +
    'should need want have has to for of in on and or not no yes please hello hi thanks thank ok english sell selling ' +
    'stream streaming live apply buy help'
  ).split(' '),
);
