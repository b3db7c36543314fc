import type { PagePicture, ReadPage, Seal } from '../domain/page.ts';
import { cutOut } from '../domain/picture/cut-out.ts';
import { unrollSeal } from '../domain/picture/unroll-seal.ts';
import { sealName } from '../domain/recognition/seal-name.ts';
import type { TextReader } from './ports.ts';

/** A page as read, with the pictures of its seals in the order of `seals`: small enough to keep until they are asked for. */
export interface SealedPage extends ReadPage {
  readonly sealPictures?: readonly PagePicture[];
}

/** Pixels across below which no engine reads the words around a seal; how many seals of a document are read at most. */
const SMALLEST = 64;
const MOST = 8;

/** The pictures of a page's seals, cut out of it as it is stored. */
export const pictureSeals = (picture: PagePicture, seals: readonly Seal[]): readonly PagePicture[] =>
  seals.map(({ box }) => cutOut(picture, box));

/**
 * The pages with the names around their round and oval seals, where these can be read. A seal that cannot be read keeps
 * its place without a name; that is nobody's fault.
 */
export async function readSealNames(
  pages: readonly SealedPage[],
  reader: TextReader,
  signal: AbortSignal,
): Promise<readonly ReadPage[]> {
  const readable = pages.flatMap(picturedSeals).filter(isReadable).slice(0, MOST);
  const named = new Map<Seal, Seal>();
  const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  for (const { seal, picture } of readable) {
    const read = await reader.read(unrollSeal(picture, seal.colour), signal);
    const name = read.ok ? sealName(read.value.lines, printed) : undefined;
    if (name !== undefined) named.set(seal, { ...seal, name });
  }
  return pages.map(({ sealPictures: _pictures, ...page }) =>
    page.seals === undefined ? page : { ...page, seals: page.seals.map((seal) => named.get(seal) ?? seal) },
  );
}

interface PicturedSeal {
  readonly seal: Seal;
  readonly picture: PagePicture;
}

const picturedSeals = ({ seals = [], sealPictures = [] }: SealedPage): readonly PicturedSeal[] =>
  seals.flatMap((seal, index) => {
    const picture = sealPictures[index];
    return picture === undefined ? [] : [{ seal, picture }];
  });

const isReadable = ({ seal, picture }: PicturedSeal): boolean =>
  seal.shape !== 'square' && Math.min(picture.width, picture.height) >= SMALLEST;
