import { mendRadicals } from '../../names/normalize-name.ts';
import { simplify } from '../../names/simplify.ts';

/** Text as the guard reads it: NFKC, radicals and traditional characters folded; line breaks stay. */
export const plainText = (text: string): string =>
  [...simplify(mendRadicals(text.normalize('NFKC')).normalize('NFKC'))].map((each) => MORE.get(each) ?? each).join('');

/** Traditional characters of verdicts and orders that the names of papers do not need; pairs. */
const PAIRS = [
  '過过無无須须獲获齊齐滿满這这個个們们請请確确認认對对錯错還还沒没變变證证補补擔担絕绝違违聯联電电話话掃扫碼码錢钱費费',
  '辯辩訴诉訟讼罰罚賠赔償偿隨随視视決决論论順顺當当應应將将歸归屆届陸陆讀读寫写點点擊击鏈链壞坏僅仅簽签檔档內内兩两幾几萬万',
].join('');

const MORE: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] ?? character]] : [])),
);
