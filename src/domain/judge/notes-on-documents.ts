import type { ReviewedDocument } from '../document.ts';
import { normalizeName } from '../names/normalize-name.ts';
import type { Problem } from '../problem.ts';
import type { Note } from '../verdict.ts';

/** A file that could not be read at all. */
export interface FailedFile {
  readonly name: string;
  readonly problem: Problem;
}

/**
 * What a person should know about the files besides the requirements: which could not be read, which only name a
 * wanted certificate, which were sent twice, which speak to the program.
 * @param wanted ids of the certificates that the category asks for
 */
export function notesOnDocuments(
  documents: readonly ReviewedDocument[],
  failures: readonly FailedFile[],
  wanted: ReadonlySet<string>,
): readonly Note[] {
  return [
    ...failures.map(
      ({ name, problem }): Note => ({ code: 'file-not-read', text: `文件“${name}”没有读成：${problem.detail}` }),
    ),
    ...documents.flatMap(({ name, warnings }) =>
      warnings
        .filter(({ code }) => code === 'encrypted')
        .map(({ text }): Note => ({ code: 'file-not-read', text: `文件“${name}”没有读成：${text}` })),
    ),
    ...documents.filter(isUnreadable).map(
      ({ name }): Note => ({
        code: 'document-unreadable',
        text: `文件“${name}”上的文字辨认不出，没有计入；请上传更清晰的原图`,
      }),
    ),
    ...mentionsOnly(documents, wanted),
    ...duplicates(documents),
    ...samePapers(documents),
    ...documents
      .filter((document) => document.warnings.some(({ code }) => code === 'instructions'))
      .map(
        ({ name }): Note => ({
          code: 'instructions-on-page',
          text: `文件“${name}”上有写给审核程序的文字，已忽略；请审核人员核实文件来源`,
        }),
      ),
  ];
}

const isUnreadable = (document: ReviewedDocument): boolean =>
  document.kind === 'other' &&
  document.warnings.some(({ code }) => code === 'unreadable' || code === 'empty' || code === 'low-resolution');

function mentionsOnly(documents: readonly ReviewedDocument[], wanted: ReadonlySet<string>): readonly Note[] {
  return documents
    .filter(({ certificates, candidates }) => ![...certificates, ...candidates].some(({ id }) => wanted.has(id)))
    .flatMap(({ name, mentions }) => {
      const names = mentions.filter(({ id }) => wanted.has(id)).map((mention) => `《${mention.name}》`);
      return names.length === 0
        ? []
        : [{ code: 'mention-only', text: `文件“${name}”只是提到${names.join('、')}，不是证照本身，没有计入` }];
    });
}

function duplicates(documents: readonly ReviewedDocument[]): readonly Note[] {
  const names = new Map<string, string[]>();
  for (const { sha256, name } of documents) names.set(sha256, [...(names.get(sha256) ?? []), name]);
  return [...names.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      code: 'same-file-twice',
      text: `文件${same.map((name) => `“${name}”`).join('、')}内容相同，只计一次`,
    }));
}

interface NumberedPaper {
  /** Kind and number of the paper. */
  readonly key: string;
  readonly title: string;
  readonly sha256: string;
  readonly file: string;
}

/** The same paper in two files that are not the same: photographed twice, or both copies (正本, 副本). */
function samePapers(documents: readonly ReviewedDocument[]): readonly Note[] {
  const papers = documents.flatMap(numberedPapers);
  return [...new Set(papers.map(({ key }) => key))].flatMap((key): readonly Note[] => {
    const same = papers.filter((paper) => paper.key === key);
    const files = new Map(same.map(({ sha256, file }) => [sha256, file]));
    if (files.size < 2) return [];
    const names = [...files.values()].sort().map((name) => `“${name}”`);
    const text = `文件${names.join('、')}是同一份《${same[0]?.title}》，编号相同，只需交一份`;
    return [{ code: 'same-paper-twice', text }];
  });
}

/** The credit code is the holder's: it tells papers apart only where it is the licence's own number. */
const numberedPapers = ({ sha256, name, certificates, fields }: ReviewedDocument): readonly NumberedPaper[] =>
  certificates.flatMap((sighting) => {
    const own = sighting.fields ?? fields;
    const number = normalizeName((sighting.id === 'business-licence' ? own.uscc : own.number)?.value ?? '');
    return number === '' ? [] : [{ key: `${sighting.id} ${number}`, title: sighting.name, sha256, file: name }];
  });
