import type { PagePicture, QuarterTurn } from '../../domain/page.ts';

/** The picture turned clockwise. */
export function turnPicture(picture: PagePicture, turn: QuarterTurn): PagePicture {
  const { width, height, data } = picture;
  if (turn === 0) return picture;
  const sideways = turn !== 180;
  const turned = {
    width: sideways ? height : width,
    height: sideways ? width : height,
    data: new Uint8Array(data.length),
  };
  const { start, right, down } = strides(turn, turned);
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, to = start + y * down; x < width; x += 1, from += 3, to += right) {
      turned.data[to] = data[from] as number;
      turned.data[to + 1] = data[from + 1] as number;
      turned.data[to + 2] = data[from + 2] as number;
    }
  }
  return turned;
}

/** Where the first pixel goes, and how far one step right or down in the old picture leads in the new one, in bytes. */
function strides(turn: 90 | 180 | 270, { width, height }: { readonly width: number; readonly height: number }) {
  const row = width * 3;
  if (turn === 90) return { start: row - 3, right: row, down: -3 };
  if (turn === 270) return { start: (height - 1) * row, right: -row, down: 3 };
  return { start: height * row - 3, right: -3, down: -row };
}
