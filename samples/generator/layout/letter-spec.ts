/** Who signs at the foot of a letter or agreement. */
export interface Signature {
  /** e.g. 甲方（盖章） */
  readonly role?: string;
  readonly name: string;
  /** What the seal's ring says; absent = not sealed. */
  readonly seal?: string;
  readonly sealFoot?: string;
  readonly date?: string;
}

/** A paper that is text: a letter, an agreement, a rule document, a notice. */
export interface LetterSpec {
  /** Printed red over a line, as offices do. */
  readonly letterhead?: string;
  readonly title: string;
  /** e.g. a document number under the title. */
  readonly underTitle?: string;
  readonly paragraphs: readonly string[];
  readonly signatures: readonly Signature[];
  readonly footNote?: string;
}
