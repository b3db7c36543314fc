import { expect, test } from 'vitest';
import type { Box, ReadPage, TextLine } from '../../src/domain/page.ts';
import { recognizeDocument } from '../../src/domain/recognition/recognize-document.ts';
import { realCatalogue } from '../config/real-catalogue.ts';
import { pageOf } from './page-of.ts';

const catalogue = await realCatalogue();

const straight = pageOf([
  [550, 200, '网络文化经营许可证', 60],
  [200, 400, '单位名称'],
  [420, 402, '云朵示例文化传媒有限公司'],
  [200, 450, '编号：京网文〔2024〕1234-056号'],
  [200, 500, '有效期至'],
  [420, 502, '2027年03月01日'],
]);

/** The page hung askew by some degrees: upright boxes around turned lines, the straight ones kept as `level`. */
function askew(page: ReadPage, degrees: number): ReadPage {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const turned = ({ box, ...line }: TextLine): TextLine => {
    const corners = [
      [box[0], box[1]],
      [box[0] + box[2], box[1]],
      [box[0], box[1] + box[3]],
      [box[0] + box[2], box[1] + box[3]],
    ].map(([x = 0, y = 0]) => [x * cosine - y * sine + 500, x * sine + y * cosine] as const);
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const shown: Box = [
      Math.min(...xs),
      Math.min(...ys),
      Math.max(...xs) - Math.min(...xs),
      Math.max(...ys) - Math.min(...ys),
    ];
    return { ...line, box: shown, level: box };
  };
  return { ...page, lines: page.lines.map(turned) };
}

test.each([-8, 5, 12])('a page askew by %i degrees says the same, with boxes where its lines are seen', (degrees) => {
  const [plain, hung] = [
    recognizeDocument([straight], catalogue, '2026-11-24'),
    recognizeDocument([askew(straight, degrees)], catalogue, '2026-11-24'),
  ];
  const values = (found: typeof plain) =>
    Object.fromEntries(Object.entries(found.fields).map(([name, field]) => [name, field.value]));
  expect(values(hung)).toEqual(values(plain));
  expect(hung.certificates.map(({ id }) => id)).toEqual(plain.certificates.map(({ id }) => id));
  const line = askew(straight, degrees).lines[2];
  expect(hung.fields.holder?.evidence.box).toEqual(line?.box);
  expect(hung.certificates[0]?.evidence.box).toEqual(askew(straight, degrees).lines[0]?.box);
});
