import { joinCells } from './join-cells.ts';
import { bottom, type Cell, partOf } from './lay-out-cells.ts';

/**
 * Whom a certificate's sentences speak of: 某某公司获准经营的业务种类, 兹证明某某公司系…, or in the middle of its opening sentence,
 * 根据…的要求，某某公司已在我会登记为…. Each name once.
 */
export function findGranted(cells: readonly Cell[]): readonly Cell[] {
  const found = [
    ...cells.flatMap((cell) => namedBy(GRANTED, cell)),
    ...openingSentences(cells).flatMap((cell) => namedBy(WITHIN, cell)),
  ];
  return found.filter(({ text }, at) => found.findIndex((other) => other.text === text) === at);
}

function namedBy(sentence: RegExp, cell: Cell): readonly Cell[] {
  const found = sentence.exec(cell.text)?.groups;
  const [before, name] = [found?.['before'] ?? '', found?.['name']];
  return name === undefined ? [] : [partOf(cell, before.length, before.length + name.length)];
}

const GRANTED =
  /^(?:(?<before>兹?证明)(?=.+(?:\($|\(.+:|系|为|是))|(?=.+(?:已?获准|获得|经审[核查]|符合|已办理)))(?<name>[\p{Script=Han}A-Za-z0-9()·]{4,40}?(?:公司|学校|医院|中心))(?=\(|系|为|是|已?获准|获得|经审[核查]|符合|已办理)/u;

const WITHIN =
  /^(?<before>.*(?:要求|规定|审查|审核|批准|核准)[,，])(?<name>[\p{Script=Han}A-Za-z0-9()·]{6,40}?公司)(?=已在我会(?:登记|备案)|已办理|获准)/u;

/** Long lines of the upper part, each with the lines right below it that go on with its sentence. */
function openingSentences(cells: readonly Cell[]): readonly Cell[] {
  const end = Math.max(0, ...cells.map((cell) => bottom(cell.box)));
  return cells
    .filter((cell) => cell.text.length >= 15 && cell.box[1] < 0.5 * end && /^(?:根据|依据|按照|经)/u.test(cell.text))
    .map((cell) => goOn(cell, cells));
}

function goOn(first: Cell, cells: readonly Cell[]): Cell {
  let [whole, last] = [first, first];
  for (let line = 1; line < 5; line += 1) {
    const next = cells.find(
      ({ box }) =>
        box[1] > last.box[1] + 0.5 * last.box[3] &&
        box[1] - bottom(last.box) < 1.2 * last.box[3] &&
        Math.abs(box[0] - first.box[0]) < 3 * first.box[3],
    );
    if (next === undefined) break;
    [whole, last] = [joinCells(whole, next), next];
  }
  return whole;
}
