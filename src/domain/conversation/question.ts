/** What a person may ask; the names are the wire's. */
export const questions = [
  'which-scheme',
  'which-papers',
  'why',
  'where-to-apply',
  'screenshots',
  'plugin-version',
  'states',
  'review-time',
  'buy',
  'renew',
  'domains',
  'cname',
  'permits',
  'government',
  'personal',
  'web-app',
  'other',
] as const;
export type Question = (typeof questions)[number];
