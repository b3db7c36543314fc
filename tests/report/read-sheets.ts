import { strFromU8, unzipSync } from 'fflate';

export interface ReadSheet {
  readonly name: string;
  /** The sheet's own XML. */
  readonly xml: string;
  /** The cells' texts, by row. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads a workbook as another program would, as far as the tests need it. */
export function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    plain([...(item ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part]) => part ?? '').join('')),
  );
  return [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name], index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    return {
      name: name ?? '',
      xml,
      rows: [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row]) => readRow(row ?? '', strings)),
    };
  });
}

const readRow = (row: string, strings: readonly string[]): readonly string[] =>
  [...row.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g)].map(([, at]) => strings[Number(at)] ?? '');

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', `'`)
    .replaceAll('&#39;', `'`)
    .replaceAll('&amp;', '&');
