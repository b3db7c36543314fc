export const ruleFaultCodes = [
  'yaml-error',
  'unknown-file',
  'missing-file',
  'file-name',
  'bad-shape',
  'leaf-without-quote',
  'duplicate-id',
  'until-before-from',
  'overlapping-periods',
  'duplicate-name',
  'duplicate-alias',
  'contained-name',
  'never-title-is-name',
  'unknown-certificate',
  'unknown-issuer',
  'unknown-source',
  'unknown-section',
  'unknown-category',
  'unknown-scenario',
  'unknown-scheme',
  'reference-not-in-force',
  'row-without-scheme',
  'certificate-without-citation',
  'person-without-look-for',
  'pattern-invalid',
  'pattern-unsafe',
  'pattern-example',
  'issuer-example',
] as const;
export type RuleFaultCode = (typeof ruleFaultCodes)[number];

/** One thing wrong in the rule files. `id` is the rule's own id, or the file's name where a rule has none. */
export interface RuleFault {
  readonly code: RuleFaultCode;
  readonly file: string;
  readonly id: string;
  /** Where inside the rule, e.g. `requirement.any.0.quote`; empty for the rule as a whole. */
  readonly path: string;
  /** Chinese, for the person who wrote the file. */
  readonly detail: string;
}

/** The fault as one line for a terminal. */
export const formatRuleFault = (fault: RuleFault): string =>
  `${fault.file}  ${fault.id}${fault.path === '' ? '' : `.${fault.path}`}  ${fault.detail} [${fault.code}]`;
