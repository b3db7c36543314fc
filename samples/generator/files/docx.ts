import { strToU8, zipSync } from 'fflate';
import type { LetterSpec } from '../layout/letter-spec.ts';
import { specimenWords } from '../layout/specimen-line.ts';

/** The letter as a Word file: title, paragraphs and signature lines, no seals. */
export function letterAsDocx(letter: LetterSpec): Uint8Array {
  const lines = [
    ...(letter.letterhead === undefined ? [] : [letter.letterhead]),
    ...(letter.underTitle === undefined ? [] : [letter.underTitle]),
    ...letter.paragraphs.map((paragraph) => paragraph.replace('|', '')),
    ...letter.signatures.flatMap(({ role, name, date }) => [
      `${role === undefined ? '' : `${role}：`}${name}`,
      ...(date === undefined ? [] : [date]),
    ]),
    specimenWords,
  ];
  const body = titleParagraph(letter.title) + lines.map(paragraph).join('');
  const document = `${head}<w:document xmlns:w="${namespace}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    },
    { mtime: new Date(2026, 0, 1), level: 9 },
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordDocument}"/></Types>`;
const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const titleParagraph = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`;
