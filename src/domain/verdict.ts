import type { Box } from './page.ts';

export const decisions = ['pass', 'supplement', 'manual', 'reject'] as const;
/** 可接入, 需补件, 转人工, 不可接入. */
export type Decision = (typeof decisions)[number];

export const requirementStatuses = ['met', 'missing', 'unfit', 'unsure'] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

export const schemes = ['plugin', 'standard'] as const;
/** `plugin` = 小程序·云直播插件, `standard` = 标准直播+直播标签. */
export type Scheme = (typeof schemes)[number];

export const subjectTypes = ['enterprise', 'government', 'public-institution', 'individual'] as const;
export type SubjectType = (typeof subjectTypes)[number];

export const roles = ['manufacturer', 'dealer', 'subsidiary', 'public', 'private'] as const;
export type Role = (typeof roles)[number];

export const declarations = [
  'medical-devices',
  'current-affairs',
  'stock-trading',
  'vehicle-sales',
  'home-sales',
  'private-fund-offering',
  'advisory-only',
] as const;
export type Declaration = (typeof declarations)[number];

/** Where in the source documents a rule stands, word for word in `quote`. `updated` is the page's own date. */
export interface Citation {
  readonly source: string;
  readonly section: string;
  readonly updated: string;
  readonly url: string;
  readonly quote: string;
}

/** Where a statement was read. Absent `page` and `box`: stated by the caller of `/v1/match`, not read. */
export interface Evidence {
  readonly documentId?: string;
  readonly file?: string;
  readonly page?: number;
  readonly box?: Box;
  readonly text: string;
}

/** Checks of a paper; a gap's code is one of them, or `missing`. */
export const paperFindingCodes = [
  'title',
  'holder-matches',
  'not-expired',
  'scope-contains',
  'issuer',
  'seal-count',
  'uscc-checksum',
  'party-count',
  'legible',
  'corroborated',
  'needs-person',
  'holders-agree',
] as const;

export const findingCodes = [
  ...paperFindingCodes,
  // checks of the console screenshots that the plug-in application needs
  'platform',
  'shows',
  'plugin-name',
  'plugin-app-id',
  'plugin-version',
  'plugin-status',
  'added-at',
  'subject-agrees',
  'app-id-agrees',
  'category-agrees',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One check of one paper or screenshot. `ok: null` = could not be told. */
export interface Finding {
  readonly code: FindingCode;
  readonly ok: boolean | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface CertificateReference {
  readonly id: string;
  readonly name: string;
}

export interface JudgedRequirement {
  readonly certificate: CertificateReference;
  readonly status: RequirementStatus;
  readonly findings: readonly Finding[];
  readonly note?: string;
  readonly citation: Citation;
}

/** One way to meet the category: all of its requirements together. */
export interface JudgedOption {
  readonly id: string;
  readonly label: string;
  readonly satisfied: boolean;
  readonly requirements: readonly JudgedRequirement[];
}

/** Something still needed on the option nearest to being met. `code` says which check failed, or `missing`. */
export interface Gap {
  readonly certificate: CertificateReference;
  readonly status: Exclude<RequirementStatus, 'met'>;
  readonly code: string;
  readonly text: string;
  readonly citation: Citation;
}

export interface Note {
  readonly code: string;
  readonly text: string;
  readonly citation?: Citation;
}

export const applicationItemIds = [
  'basic-info-screenshot',
  'plugin-list-screenshot',
  'subject-agrees',
  'app-id-agrees',
  'category-agrees',
] as const;
export type ApplicationItemId = (typeof applicationItemIds)[number];

/** One thing that the two plug-in applications need. */
export interface ApplicationItem {
  readonly id: ApplicationItemId;
  readonly label: string;
  readonly status: RequirementStatus;
  readonly findings: readonly Finding[];
}

/** Something to do, in the order of the list, with the sentence it rests on. */
export interface NextStep {
  readonly id: string;
  readonly text: string;
  readonly citation: Citation;
}

/** The two applications for the plug-in (小程序平台, 云直播控制台); the papers' decision does not depend on it. */
export interface PluginApplication {
  readonly items: readonly ApplicationItem[];
  readonly nextSteps: readonly NextStep[];
}

export interface Verdict {
  readonly decision: Decision;
  readonly category: CertificateReference;
  readonly scheme: Scheme;
  /** Nearest to being met first. */
  readonly options: readonly JudgedOption[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly Note[];
  /** Where the scheme is `plugin`. */
  readonly application?: PluginApplication;
  readonly rulesVersion: string;
  readonly asOf: string;
  /** `sha256:` over the canonical JSON of everything else. */
  readonly digest: string;
}
