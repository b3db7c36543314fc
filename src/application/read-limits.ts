/** What one uploaded file may cost. Every limit is a setting; a file above one is refused with a sentence. */
export interface ReadLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
  /** Pixels of one page's picture, checked before it is decoded. */
  readonly maxPixels: number;
  /** Milliseconds that opening a file, or reading one of its pages, may take. */
  readonly fileTimeoutMs: number;
}

export const defaultReadLimits: ReadLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxPages: 20,
  maxPixels: 40_000_000,
  fileTimeoutMs: 15_000,
};
