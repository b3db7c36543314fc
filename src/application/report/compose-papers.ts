import type { CertificateSighting, FieldAbsence, FieldName, ReviewedDocument } from '../../domain/document.ts';
import type { PaperLine } from './report.ts';
import { absenceWords } from './say-report.ts';
import { shownFileName, shownLine } from './shown-text.ts';

/** @param asOf ISO day that the papers have to be valid on */
export const composePapers = (document: ReviewedDocument, asOf: string): readonly PaperLine[] => [
  ...document.certificates.map((sighting) => composeLine(sighting.name, sighting, document, asOf)),
  ...document.candidates.map((sighting) => composeLine(`${sighting.name}？`, sighting, document, asOf)),
];

function composeLine(name: string, sighting: CertificateSighting, document: ReviewedDocument, asOf: string): PaperLine {
  const fields = sighting.fields ?? document.fields;
  const absences = sighting.absences ?? document.absences;
  const say = (field: FieldName): string => shownLine(fields[field]?.value ?? sayAbsence(absences[field]), 60);
  const number = fields.uscc ?? fields.number;
  return {
    name: shownLine(name),
    holder: say('holder'),
    number: number === undefined ? say('number') : shownLine(number.value, 40),
    validity: sayValidity(fields.validTo?.value, sayAbsence(absences.validTo), asOf),
    file: shownFileName(document.name, 40),
  };
}

const sayAbsence = (absence: FieldAbsence | undefined): string =>
  absence === undefined ? '—' : `（${absenceWords[absence]}）`;

/** A paper that runs out within so many days is pointed out. */
const soon = 60;

function sayValidity(validTo: string | undefined, absence: string, asOf: string): PaperLine['validity'] {
  if (validTo === undefined) return { word: absence, tone: 'plain' };
  if (validTo === 'long-term') return { word: '长期', tone: 'good' };
  const left = Math.round((Date.parse(validTo) - Date.parse(asOf)) / 86_400_000);
  const day = `至 ${shownLine(validTo, 20)}`;
  if (left < 0) return { word: `${day}，已过期`, tone: 'bad' };
  return left <= soon ? { word: `${day}，还有 ${left} 天`, tone: 'open' } : { word: day, tone: 'good' };
}
