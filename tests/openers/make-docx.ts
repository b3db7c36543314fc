import { strToU8, zipSync } from 'fflate';

/** A DOCX around this body; `pictures` become rId1, rId2 … */
export function makeDocx(
  body: string,
  options: { styles?: string; pictures?: readonly Uint8Array[] } = {},
): Uint8Array {
  const { styles = '', pictures = [] } = options;
  const relations = pictures.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="image" Target="media/image${index + 1}.png"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(pictures.map((picture, index) => [`word/media/image${index + 1}.png`, picture])),
  });
}

export const paragraph = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
