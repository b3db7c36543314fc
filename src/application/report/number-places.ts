import type { Citation, Evidence } from '../../domain/verdict.ts';
import type { CitationPart, Exhibit } from './report.ts';
import { shownFileName, shownLine, shownText } from './shown-text.ts';

/** Gives places their numbers in the order in which they are first spoken of; the same place keeps its number. */
export interface PlaceNumbers {
  exhibit(evidence: Evidence): Exhibit;
  citation(citation: Citation): CitationPart;
  exhibits(): readonly Exhibit[];
  citations(): readonly CitationPart[];
}

export function createPlaceNumbers(): PlaceNumbers {
  const exhibits = new Map<string, Exhibit>();
  const citations = new Map<string, CitationPart>();
  return {
    exhibit: (evidence) => numbered(exhibits, exhibitKey(evidence), (number) => toExhibit(evidence, number)),
    citation: (citation) => numbered(citations, citationKey(citation), (number) => toCitation(citation, number)),
    exhibits: () => [...exhibits.values()],
    citations: () => [...citations.values()],
  };
}

const exhibitKey = ({ documentId, file, page, box, text }: Evidence): string =>
  JSON.stringify([documentId, file, page, box ?? text]);

const citationKey = ({ source, section, updated, quote }: Citation): string =>
  JSON.stringify([source, section, updated, quote]);

function numbered<Value>(known: Map<string, Value>, key: string, make: (number: number) => Value): Value {
  const value = known.get(key) ?? make(known.size + 1);
  known.set(key, value);
  return value;
}

function toExhibit({ documentId, file, page, box, text }: Evidence, number: number): Exhibit {
  const place = [file === undefined ? '' : shownFileName(file, 40), page === undefined ? '' : `第 ${page} 页`];
  const said = place.filter((part) => part !== '').join(' ');
  return {
    number,
    place: said === '' ? '申请人陈述' : said,
    text: shownLine(text, 72),
    ...(documentId !== undefined &&
      page !== undefined && { spot: { documentId, page, ...(box !== undefined && { box }) } }),
  };
}

function toCitation({ source, section, updated, url, quote }: Citation, number: number): CitationPart {
  return {
    number,
    source: shownLine(source),
    section: shownLine(section),
    updated: updated.slice(0, 10),
    ...(/^https?:\/\//.test(url) && { url }),
    quote: shownText(quote, 400),
  };
}
