/** One PDF page: its content stream, and what its /Resources hold. Object 5 and up are `objects`. */
export interface PdfPageSource {
  readonly content: string;
  readonly resources?: string;
  readonly rotate?: number;
  readonly box?: string;
  /** Further entries of the page's dictionary. */
  readonly entries?: string;
}

/**
 * A small PDF, written by hand so that a test knows every byte. Objects: 1 catalogue, 2 pages, then `objects` from 3 on,
 * then two for each page.
 */
export function makePdf(
  pages: readonly PdfPageSource[],
  objects: readonly (string | Uint8Array)[] = [],
  catalogue = '',
): Uint8Array {
  const first = 3 + objects.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...objects,
    ...pages.flatMap(({ content, resources = '', rotate = 0, box = '0 0 595 842', entries = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Rotate ${rotate} ${entries} /Contents ${first + index * 2 + 1} 0 R /Resources << ${resources} >> >>`,
      stream('', content),
    ]),
  ];
  return assemble(all);
}

/** Chinese in a font that the file does not carry, as many office printers leave it. */
export const SONG_OBJECTS = (at: number): readonly string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${at + 1} 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${at + 2} 0 R /DW 1000 >>`,
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** As a string in UniGB-UCS2-H. */
export const ucs2 = (text: string): string =>
  `<${[...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}>`;

export const show = (font: string, size: number, x: number, y: number, text: string): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${text} Tj ET\n`;

/** A picture of one grey, to be drawn by `/Name Do`. */
export function greyPicture(width: number, height: number): string {
  const row = '80'.repeat(width);
  const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode`;
  return stream(head, `${row.repeat(height)}>`);
}

export const stream = (head: string, body: string): string =>
  `<< ${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;

function assemble(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(Buffer.from(typeof object === 'string' ? Buffer.from(object, 'latin1') : object));
    add(Buffer.from('\nendobj\n'));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(tail));
  return new Uint8Array(Buffer.concat(parts));
}
