/** What a reader must say about one file. */
export interface ExpectedDocument {
  readonly file: string;
  /** Left out where more than one answer is right. */
  readonly kind?: 'certificate' | 'console-screenshot' | 'other';
  /** Names of what the file is. */
  readonly certificates: readonly string[];
  /** Names that it must be found to mention; it may mention more. */
  readonly mentions?: readonly string[];
  /** Values that stand on the page and must be read as they are. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields that the page does not show: any value for one is an invention. */
  readonly absent?: readonly string[];
  /** Warnings that must be given; there may be more. */
  readonly warnings?: readonly string[];
  /** What a console screenshot shows. */
  readonly screenshot?: Readonly<Record<string, string | readonly string[]>>;
}

export interface SampleFile {
  readonly expected: ExpectedDocument;
  readonly bytes: () => Promise<Uint8Array>;
}

/** One golden case: files, what is asked, and what must come of it. */
export interface SampleCase {
  /** The folder's name. */
  readonly name: string;
  readonly why: string;
  readonly category: string;
  readonly subject?: {
    readonly name: string;
    readonly type: 'enterprise' | 'government' | 'public-institution' | 'individual';
  };
  readonly role?: 'manufacturer' | 'dealer' | 'subsidiary' | 'public' | 'private';
  readonly declares?: readonly string[];
  readonly files: readonly SampleFile[];
  readonly decision: 'pass' | 'supplement' | 'manual' | 'reject';
  readonly scheme: 'plugin' | 'standard';
  /** Names of what the nearest option still needs, in the table's order. */
  readonly gaps: readonly string[];
  readonly statuses?: Readonly<Record<string, 'met' | 'missing' | 'unfit' | 'unsure'>>;
}

/** The day on which every sample is reviewed. */
export const asOf = '2026-11-24';
