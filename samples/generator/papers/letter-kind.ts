import type { FactChanges, Facts } from '../facts/facts.ts';
import { inventFacts } from '../facts/facts.ts';
import { createRandom, type Random } from '../facts/random.ts';
import { drawLetter } from '../layout/draw-letter.ts';
import type { LetterSpec } from '../layout/letter-spec.ts';
import type { DrawnPaper, PaperTruth, TruthField } from './paper.ts';

/** One kind of paper that is running text. */
export interface LetterKind {
  readonly kind: string;
  /** The source table's name of what this paper is; null when it is none. */
  readonly certificate: string | null;
  readonly trade: string;
  readonly facts: (random: Random, base: Facts) => FactChanges;
  readonly letter: (facts: Facts, random: Random) => LetterSpec;
  readonly prints: readonly TruthField[];
}

export interface WrittenLetter {
  readonly letter: LetterSpec;
  readonly truth: PaperTruth;
}

/** The words of a letter, for a Word file or a PDF with text. */
export function writeLetter(kind: LetterKind, seed: string | number, changes: FactChanges = {}): WrittenLetter {
  const random = createRandom(`${kind.kind}/${seed}`);
  const base = inventFacts(random, kind.trade, changes);
  const facts = { ...base, ...kind.facts(random, base), ...changes };
  const letter = kind.letter(facts, random);
  const read = (field: TruthField): string | null => (kind.prints.includes(field) ? facts[field] : null);
  return {
    letter,
    truth: {
      kind: kind.kind,
      title: letter.title,
      certificate: kind.certificate,
      holder: read('holder'),
      uscc: read('uscc'),
      number: read('number'),
      validFrom: read('validFrom'),
      validTo: read('validTo'),
      issuedOn: read('issuedOn'),
      issuer: read('issuer'),
      scope: read('scope'),
    },
  };
}

/** The same letter printed, sealed and scanned. */
export function drawLetterKind(kind: LetterKind, seed: string | number, changes: FactChanges = {}): DrawnPaper {
  const { letter, truth } = writeLetter(kind, seed, changes);
  return { canvas: drawLetter(letter, createRandom(`${kind.kind}/${seed}/ink`)), truth };
}
