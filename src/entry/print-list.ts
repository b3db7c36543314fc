import { wrap } from './print-table.ts';

/** A heading and its items, numbered where there are several; no lines where there are none. */
export function printList(title: string, items: readonly string[], width: number): string[] {
  const lines = items.flatMap((item, index) => {
    const mark = items.length === 1 ? '' : `${index + 1}. `;
    const [first = '', ...rest] = wrap(item, width - mark.length - 2);
    return [`  ${mark}${first}`, ...rest.map((line) => `  ${' '.repeat(mark.length)}${line}`)];
  });
  return items.length === 0 ? [] : [title, ...lines];
}
