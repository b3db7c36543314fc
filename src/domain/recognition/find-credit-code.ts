import type { Field } from '../document.ts';
import { creditCodeIsValid } from '../names/credit-code.ts';
import type { LabelledValue } from './find-labelled-values.ts';
import type { Cell } from './lay-out-cells.ts';
import { toField } from './read-values.ts';

/** The credit code by its check digit, wherever it stands; one that fails only where a label says that it is one. */
export function findCreditCode(
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
): { readonly valid?: Field; readonly failed?: Field } {
  const beside = labelled
    .filter((entry) => entry.field === 'uscc')
    .flatMap((entry) => (entry.value === undefined ? [] : [entry.value]));
  const valid = [...beside, ...cells].flatMap((cell) =>
    codesIn(cell).filter(({ value }) => creditCodeIsValid(value) && (value.length === 18 || beside.includes(cell))),
  );
  const distinct = new Set(valid.map(({ value }) => value));
  const [first] = valid;
  // two different valid codes and no label to tell them apart: a partner's page or a list
  if (first !== undefined && (distinct.size === 1 || beside.length > 0)) return { valid: first };
  const failed = beside.flatMap(codesIn)[0];
  return failed === undefined ? {} : { failed };
}

const CODE = /[0-9A-Z]{18}|(?<![0-9A-Z])\d{15}(?![0-9A-Z])/gu;

function codesIn(cell: Cell): readonly Field[] {
  const text = cell.text.toUpperCase();
  return [...text.matchAll(CODE)].map((match) => toField(match[0].length === 18 ? mendCode(match[0]) : match[0], cell));
}

/** Letters that the code's alphabet leaves out are misread digits. */
const mendCode = (code: string): string =>
  code.replace(/[IOSVZ]/gu, (letter) => ({ I: '1', O: '0', S: '5', V: 'U', Z: '2' })[letter] ?? letter);
