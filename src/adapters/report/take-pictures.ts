import type { Exhibit, Report } from '../../application/report/report.ts';
import type { PageLooks } from '../../application/report/report-input.ts';
import type { PagePicture } from '../../domain/page.ts';
import { type CutOut, cutOut, standUpright, thumbnail } from './cut-out.ts';

/** The pictures of one report. What has none (no look, no longer kept) is told in words alone. */
export interface ReportPictures {
  /** By number of the exhibit. */
  readonly exhibits: ReadonlyMap<number, CutOut>;
  /** First pages, by id of the document. */
  readonly documents: ReadonlyMap<string, CutOut>;
}

/** Takes every cut-out of the report; a file is opened once, and memory holds one page at a time. */
export async function takePictures(report: Report, pages: PageLooks): Promise<ReportPictures> {
  const exhibits = new Map<number, CutOut>();
  const documents = new Map<string, CutOut>();
  for (const [documentId, wanted] of wantedPages(report)) {
    for await (const look of pages.looks(documentId, [...wanted.keys()])) {
      const page = await standUpright(look);
      if (look.page === 1) documents.set(documentId, await thumbnail(page));
      for (const [number, picture] of await cutAll(page, wanted.get(look.page) ?? [])) exhibits.set(number, picture);
    }
  }
  return { exhibits, documents };
}

/** Cut-outs in one report, so that it stays a file that can be sent; the further ones are told in words. */
const mostCutOuts = 300;

/** By document and page. */
type WantedPages = ReadonlyMap<string, ReadonlyMap<number, readonly Exhibit[]>>;

function wantedPages({ documents, exhibits }: Report): WantedPages {
  const wanted = new Map(documents.map(({ id }) => [id, new Map<number, Exhibit[]>([[1, []]])]));
  for (const exhibit of exhibits.filter(({ spot }) => spot !== undefined).slice(0, mostCutOuts)) {
    const pages = wanted.get(exhibit.spot?.documentId ?? '');
    const number = exhibit.spot?.page ?? 1;
    pages?.set(number, [...(pages.get(number) ?? []), exhibit]);
  }
  return wanted;
}

async function cutAll(
  page: PagePicture,
  exhibits: readonly Exhibit[],
): Promise<readonly (readonly [number, CutOut])[]> {
  const cut = await Promise.all(
    exhibits.map(async ({ number, spot }) => [number, await cutOut(page, spot?.box)] as const),
  );
  return cut.flatMap(([number, picture]) => (picture === undefined ? [] : [[number, picture] as const]));
}
