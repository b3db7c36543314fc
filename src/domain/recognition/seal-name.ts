import type { SealName, TextLine } from '../page.ts';
import { foldCellText } from './lay-out-cells.ts';
import { endsLikeOrganisation } from './organisation-names.ts';

/** How sure the line, and each of its characters, must be: the name is right or absent. */
const SURE_LINE = 0.95;
const SURE_CHARACTER = 0.85;
const SHORTEST = 5;
/** Worn ink costs a character or two: so many may be doubtful where the page prints the same name. */
const MOST_DOUBTFUL = 2;
const LEAST_SURE = 6;

/**
 * The name of a company or office among the lines read off an unrolled seal; `undefined` where none is sure. What is
 * doubtful in it is taken from the page, where one name stands that agrees in all the rest.
 * @param printed the texts of the page's own lines
 */
export function sealName(lines: readonly TextLine[], printed: readonly string[] = []): SealName | undefined {
  const names = lines.filter(isName).sort((one, other) => other.text.length - one.text.length);
  const [name] = names;
  if (name === undefined) return undefined;
  const text = isSure(name) ? name.text : printedName(name, printed);
  return text === undefined ? undefined : { text, confidence: name.confidence };
}

const isName = ({ text }: TextLine): boolean =>
  text.length >= SHORTEST &&
  /^\p{Script=Han}+(?:[（(]\p{Script=Han}+[)）]\p{Script=Han}+)?$/u.test(text) &&
  endsLikeOrganisation(text);

const isSure = ({ confidence, characters = [] }: TextLine): boolean =>
  confidence >= SURE_LINE && characters.every((character) => character.confidence >= SURE_CHARACTER);

/** The one name on the page that has the same characters where the seal was read surely. */
function printedName({ text, characters = [] }: TextLine, printed: readonly string[]): string | undefined {
  const own = [...foldCellText(text)];
  if (own.length !== characters.length) return undefined;
  const sure = characters.map(({ confidence }) => confidence >= SURE_CHARACTER);
  const count = sure.filter(Boolean).length;
  if (count < Math.max(LEAST_SURE, own.length - MOST_DOUBTFUL)) return undefined;
  const agrees = (window: readonly string[]): boolean =>
    window.every((character, at) => sure[at] !== true || character === own[at]);
  const names = new Set(
    printed.flatMap((line) => windowsOf(line, own.length).filter(agrees)).map((name) => name.join('')),
  );
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

function windowsOf(line: string, length: number): readonly (readonly string[])[] {
  const characters = [...foldCellText(line)];
  return characters
    .slice(0, Math.max(0, characters.length - length + 1))
    .map((_first, at) => characters.slice(at, at + length));
}
