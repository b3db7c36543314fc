import type { Exhibit, Report } from '../../application/report/report.ts';
import type { PageLooks } from '../../application/report/report-input.ts';
import type { Box, PagePicture } from '../../domain/page.ts';
import { type CutOut, cutOut, shrinkPage, standUpright } from './cut-out.ts';

/** The pictures of one report. What has none (no look, no longer kept) is told in words alone. */
export interface ReportPictures {
  /** By number of the exhibit. */
  readonly exhibits: ReadonlyMap<number, CutOut>;
  /** By id of the document: its first page, and every page that something rests on. */
  readonly pages: ReadonlyMap<string, readonly PageView[]>;
}

/** A page with the places on it that the report points to, in the picture's own pixels. */
export interface PageView extends CutOut {
  readonly page: number;
  readonly marks: readonly { readonly number: number; readonly box: Box }[];
}

/** Takes every picture of the report; a file is opened once, and memory holds one page at a time. */
export async function takePictures(report: Report, looks: PageLooks): Promise<ReportPictures> {
  const exhibits = new Map<number, CutOut>();
  const pages = new Map<string, PageView[]>();
  for (const [documentId, wanted] of wantedPages(report)) {
    const views: PageView[] = [];
    for await (const look of looks.looks(documentId, [...wanted.keys()])) {
      const upright = await standUpright(look);
      const here = wanted.get(look.page) ?? [];
      views.push(await viewPage(upright, look.page, here));
      for (const [number, picture] of await cutAll(upright, here)) exhibits.set(number, picture);
    }
    pages.set(documentId, views);
  }
  return { exhibits, pages };
}

/** Cut-outs, and whole pages, in one report, so that it stays a file that can be sent; further ones are told in words. */
const mostCutOuts = 300;
const mostPages = 80;

/** By document and page. */
type WantedPages = ReadonlyMap<string, ReadonlyMap<number, readonly Exhibit[]>>;

function wantedPages({ documents, exhibits }: Report): WantedPages {
  const wanted = new Map(documents.slice(0, mostPages).map(({ id }) => [id, new Map<number, Exhibit[]>([[1, []]])]));
  let room = mostPages - wanted.size;
  for (const exhibit of exhibits.filter(({ spot }) => spot !== undefined).slice(0, mostCutOuts)) {
    const pages = wanted.get(exhibit.spot?.documentId ?? '');
    const here = pages?.get(exhibit.spot?.page ?? 1);
    if (here !== undefined) here.push(exhibit);
    else if (pages !== undefined && room > 0) {
      pages.set(exhibit.spot?.page ?? 1, [exhibit]);
      room -= 1;
    }
  }
  return wanted;
}

async function viewPage(page: PagePicture, number: number, exhibits: readonly Exhibit[]): Promise<PageView> {
  const cut = await shrinkPage(page);
  const scale = cut.width / page.width;
  const marks = exhibits.flatMap(({ number, spot }) =>
    spot?.box === undefined ? [] : [{ number, box: scaled(spot.box, scale) }],
  );
  return { ...cut, page: number, marks };
}

const scaled = ([x, y, width, height]: Box, scale: number): Box => [
  x * scale,
  y * scale,
  width * scale,
  height * scale,
];

async function cutAll(
  page: PagePicture,
  exhibits: readonly Exhibit[],
): Promise<readonly (readonly [number, CutOut])[]> {
  const cut = await Promise.all(
    exhibits.map(async ({ number, spot }) => [number, await cutOut(page, spot?.box)] as const),
  );
  return cut.flatMap(([number, picture]) => (picture === undefined ? [] : [[number, picture] as const]));
}
