import type { Box, Place } from './page.ts';

/** The values a certificate prints that a verdict can rest on. */
export const fieldNames = ['holder', 'uscc', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'] as const;
export type FieldName = (typeof fieldNames)[number];

/** A value read from a page. Dates are ISO; `validTo` may be `long-term`. `confidence` 0–1. */
export interface Field {
  readonly value: string;
  readonly confidence: number;
  readonly evidence: Place;
}

/**
 * Why a field has no value: the form has no such row (`not-stated`), it could not be read (`illegible`), it was
 * covered on purpose (`masked`), it stands on another sheet, 见附页 (`on-annex`), only a span such as 三年 is printed
 * (`duration-only`), or its row is empty (`blank`).
 */
export type FieldAbsence = 'not-stated' | 'illegible' | 'masked' | 'on-annex' | 'duration-only' | 'blank';

export type Fields = Readonly<Partial<Record<FieldName, Field>>>;
export type FieldAbsences = Readonly<Partial<Record<FieldName, FieldAbsence>>>;

/** A certificate (资质) that the document is, may be, or merely names. */
export interface CertificateSighting {
  readonly id: string;
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Place;
  /** The title as printed, when it is another than the catalogue's name. */
  readonly printedTitle?: string;
  /** Why this sighting is only a candidate or a mention; Chinese, for a person. */
  readonly reason?: string;
  /** What this certificate prints, when several stand in one document; else the document's fields. */
  readonly fields?: Fields;
  readonly absences?: FieldAbsences;
  /** Length of validity in months where only a span such as 三年 is printed. */
  readonly durationMonths?: number;
  /** The sheet is an annex (附页): it completes the paper it belongs to and never counts as a second one. */
  readonly annex?: true;
  /** Company names in 甲方/乙方/… order, for agreements. */
  readonly parties?: readonly Field[];
  /** Seals counted on the pages of this paper; absent when nobody looked. */
  readonly sealCount?: number;
}

export const screenshotPages = ['basic-info', 'plugin-list', 'category-list', 'domain-list', 'other'] as const;
export type ScreenshotPage = (typeof screenshotPages)[number];

export const screenshotPlatforms = [
  'wechat',
  'wechat-official-account',
  'wechat-market',
  'look-alike',
  'unknown',
] as const;
export type ScreenshotPlatform = (typeof screenshotPlatforms)[number];

/** What a console screenshot shows. A value that is masked, ambiguous or cut off is absent. */
export interface Screenshot {
  readonly page: ScreenshotPage;
  readonly platform: ScreenshotPlatform;
  readonly miniProgramName?: Field;
  readonly appId?: Field;
  readonly categories?: readonly Field[];
  readonly subject?: Field;
  readonly pluginName?: Field;
  readonly pluginAppId?: Field;
  readonly pluginVersion?: Field;
  readonly addedAt?: Field;
}

export const warningCodes = [
  'low-resolution',
  'blurred',
  'cropped',
  'rotated',
  'copy-stamp',
  'watermark',
  'expired',
  'unreadable',
  'encrypted',
  'specimen',
  'template',
  'cover-only',
  'empty',
  'masked',
  'annex-missing',
  'multiple-papers',
  'uscc-check-failed',
  'look-alike',
  'instructions',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Warning {
  readonly code: WarningCode;
  readonly text: string;
}

export interface DocumentLine {
  readonly text: string;
  readonly confidence: number;
  readonly page: number;
  readonly box: Box;
}

export const documentKinds = ['certificate', 'console-screenshot', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One uploaded file: what it was recognised as, its fields, where on the page each was read. */
export interface ReviewedDocument {
  /** Derived from the content: `doc_` and the first 12 hex digits of `sha256`. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly pages: number;
  readonly kind: DocumentKind;
  readonly certificates: readonly CertificateSighting[];
  readonly mentions: readonly CertificateSighting[];
  readonly candidates: readonly CertificateSighting[];
  readonly fields: Fields;
  readonly absences: FieldAbsences;
  readonly screenshot?: Screenshot;
  readonly warnings: readonly Warning[];
  readonly engine: string;
  readonly lines: readonly DocumentLine[];
  readonly timings: Readonly<Record<string, number>>;
}
