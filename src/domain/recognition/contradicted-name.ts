import type { Cell } from './lay-out-cells.ts';
import { endsLikeOrganisation } from './organisation-names.ts';

/**
 * Whether the page says the name otherwise elsewhere: with one other character that was read more surely, or without the
 * characters before it, which are a seal's then. A seal over a name makes another character of one, and the reader is sure of it.
 */
export function isContradicted(name: Cell, cells: readonly Cell[]): boolean {
  if ([...name.text].length < SHORTEST || name.text.length !== name.sureness.length) return false;
  return cells.some((cell) => cell.text !== name.text && (saysOneOther(name, cell) || saysWithoutHead(name, cell)));
}

/** Of shorter names many differ in one character: 一分店, 二分店. */
const SHORTEST = 7;

function saysOneOther(name: Cell, { text, sureness }: Cell): boolean {
  const length = name.text.length;
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => start).some((start) => {
    const others = differences(name.text, text.slice(start, start + length), 2);
    const [at] = others;
    if (at === undefined || others.length > 1 || !isHan(text.charAt(start + at))) return false;
    return (
      (sureness[start + at] ?? 0) > (name.sureness[at] ?? 1) && !counts(name.text.charAt(at), text.charAt(start + at))
    );
  });
}

/** Where the two differ, as far as `atMost` places. */
function differences(one: string, other: string, atMost: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < one.length && places.length < atMost; at += 1) {
    if (one.charAt(at) !== other.charAt(at)) places.push(at);
  }
  return places;
}

/** 育科成都半夏堂教育科技有限公司, where the text says 成都半夏堂教育科技有限公司. */
function saysWithoutHead({ text: name }: Cell, { text }: Cell): boolean {
  return [1, 2, 3].some((head) => {
    const rest = name.slice(head);
    const at = rest.length < SHORTEST ? -1 : text.indexOf(rest);
    return at === 0
      ? endsLikeOrganisation(rest) || text.length - rest.length <= 2 || !isHan(text.charAt(rest.length))
      : at > 0 && /[(（:,，、]/u.test(text.charAt(at - 1));
  });
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** The first and the second school of a town are two schools. */
const counts = (one: string, other: string): boolean =>
  [one, other].every((each) => /[一二三四五六七八九十东南西北甲乙丙丁]/u.test(each));
