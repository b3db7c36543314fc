/** A scanned page: a JPEG file and its size in pixels. */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const pageWidth = 595;

/** Pictures as the pages of a PDF without any text, as scanners make them: each JPEG as it is, over the whole page. */
export function scannedPdf(pages: readonly ScannedPage[]): Uint8Array {
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  const objects = [
    ascii('<< /Type /Catalog /Pages 2 0 R >>'),
    ascii(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...pages.flatMap((page, at) => pageObjects(page, 3 + at * 3)),
  ];
  return withCrossReferences(objects);
}

/** The page, its picture and the drawing that puts one on the other; numbered from `first`. */
function pageObjects({ jpeg, width, height }: ScannedPage, first: number): readonly Uint8Array[] {
  const pageHeight = Math.round((pageWidth * height) / width);
  const drawing = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Scan Do Q`;
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return [
    ascii(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${first + 2} 0 R /Resources << /XObject << /Scan ${first + 1} 0 R >> >> >>`,
    ),
    Buffer.concat([ascii(`<< ${picture} /Length ${jpeg.length} >>\nstream\n`), jpeg, ascii('\nendstream')]),
    ascii(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`),
  ];
}

function withCrossReferences(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [ascii('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  objects.forEach((body, at) => {
    offsets.push(length);
    const object = Buffer.concat([ascii(`${at + 1} 0 obj\n`), body, ascii('\nendobj\n')]);
    parts.push(object);
    length += object.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    ascii(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
