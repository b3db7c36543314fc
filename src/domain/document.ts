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
  /** How many parties' seals its pages bear; absent when nobody looked. */
  readonly sealCount?: number;
  /** Every seal on its pages, where `sealCount` could be told. */
  readonly seals?: readonly SeenSeal[];
}

/** A seal where a person sees it; `name` where the words around it were read. `page` from 1. */
export interface SeenSeal {
  readonly colour: 'red' | 'blue';
  readonly shape: 'round' | 'oval' | 'square';
  readonly page: number;
  readonly box: Box;
  readonly name?: string;
}

export const screenshotPages = ['basic-info', 'plugin-list', 'category-list', 'domain-list', 'other'] as const;
export type ScreenshotPage = (typeof screenshotPages)[number];

export const screenshotPlatforms = [
  'wechat',
  'wechat-official-account',
  'wechat-market',
  'wechat-test-account',
  'look-alike',
  'unknown',
] as const;
export type ScreenshotPlatform = (typeof screenshotPlatforms)[number];

/**
 * Why a console screenshot does not show a value: covered on purpose (`masked`), not to be told apart (`illegible`), beyond
 * the edge of the capture (`cut-off`), several stand there and none is marked as the account's (`ambiguous`), no such row
 * on the page (`not-shown`).
 */
export const screenshotAbsences = ['masked', 'illegible', 'cut-off', 'ambiguous', 'not-shown'] as const;
export type ScreenshotAbsence = (typeof screenshotAbsences)[number];

/** The values that the plug-in application asks of the two screenshots. */
export const screenshotFieldNames = [
  'miniProgramName',
  'appId',
  'categories',
  'subject',
  'pluginName',
  'pluginAppId',
  'pluginVersion',
  'addedAt',
] as const;
export type ScreenshotFieldName = (typeof screenshotFieldNames)[number];

/** One row of 插件管理; `addedAt` as printed, `state` such as 待审核 or 已通过. */
export interface ShownPlugin {
  readonly name?: Field;
  readonly appId?: Field;
  readonly version?: Field;
  readonly state?: Field;
  readonly addedAt?: Field;
}

/** An AppID (wx and 16 hex digits) and whose it is: the account's own, a plug-in's, or not said. */
export interface ShownAppId extends Field {
  readonly role: 'own' | 'plugin' | 'other';
}

/** What a console screenshot shows. A value that is masked, ambiguous or cut off is absent; `absences` says why. */
export interface Screenshot {
  readonly page: ScreenshotPage;
  readonly platform: ScreenshotPlatform;
  /** Whose console it is in Chinese, where it is another's and says so: 抖音, 支付宝 … */
  readonly platformName?: string;
  readonly miniProgramName?: Field;
  readonly appId?: Field;
  /** 一级>二级, one field for each category that is in force. */
  readonly categories?: readonly Field[];
  /** Categories that the console lists as not (yet) passed: 审核中, 未通过. */
  readonly pendingCategories?: readonly Field[];
  readonly subject?: Field;
  /** 企业, 个人 … where the row of 主体信息 names it. */
  readonly subjectType?: Field;
  /** The plug-in of the live scheme, or the only one; all rows stand in `plugins`. */
  readonly pluginName?: Field;
  readonly pluginAppId?: Field;
  readonly pluginVersion?: Field;
  readonly addedAt?: Field;
  readonly plugins?: readonly ShownPlugin[];
  /** 暂无数据 in the plug-in table: seen to be empty, which is more than not seen. */
  readonly noPlugins?: Field;
  readonly appIds?: readonly ShownAppId[];
  /** With `categories` too: then not all of them could be read. `pluginState`: the plug-in's row has a state that was not read. */
  readonly absences?: Readonly<Partial<Record<ScreenshotFieldName | 'pluginState', ScreenshotAbsence>>>;
}

export const warningCodes = [
  'low-resolution',
  'blurred',
  'glare',
  'shadow',
  'screen-photo',
  'black-and-white',
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
  /** For the applicant: what is wrong and what to do. */
  readonly text: string;
  /** For whoever reviews: what to look at. */
  readonly reviewer: string;
  /** Whether another upload of the same paper can make it go away. */
  readonly mendable: boolean;
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
  /** The screenshots of the further pages, where one file holds several. */
  readonly moreScreenshots?: readonly Screenshot[];
  readonly warnings: readonly Warning[];
  readonly engine: string;
  readonly lines: readonly DocumentLine[];
  readonly timings: Readonly<Record<string, number>>;
}
