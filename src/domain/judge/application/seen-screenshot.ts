import type { Field, ReviewedDocument, Screenshot, ScreenshotFieldName } from '../../document.ts';
import type { Evidence } from '../../verdict.ts';

/** A console screenshot with the file it came from. */
export interface SeenScreenshot {
  readonly documentId: string;
  readonly file: string;
  readonly screenshot: Screenshot;
}

/** Every console screenshot among the documents; one file may hold several. A file sent twice counts once. */
export function screenshotsOf(documents: readonly ReviewedDocument[]): readonly SeenScreenshot[] {
  const seen = new Set<string>();
  return documents.flatMap(({ id, name, sha256, screenshot, moreScreenshots = [] }) => {
    if (screenshot === undefined || seen.has(sha256)) return [];
    seen.add(sha256);
    return [screenshot, ...moreScreenshots].map((each) => ({ documentId: id, file: name, screenshot: each }));
  });
}

/** Where a value stands: file, page, box. */
export const evidenceOf = (seen: SeenScreenshot, field: Field): Evidence => ({
  documentId: seen.documentId,
  file: seen.file,
  page: field.evidence.page,
  box: field.evidence.box,
  text: field.evidence.text,
});

/** The whole screenshot, where there is no one place to point at. */
export function wholeOf({ documentId, file, screenshot }: SeenScreenshot): Evidence {
  const { miniProgramName, subject, appId, pluginName, addedAt, appIds = [] } = screenshot;
  const any = miniProgramName ?? subject ?? appId ?? pluginName ?? addedAt ?? appIds[0];
  return { documentId, file, page: any?.evidence.page ?? 1, text: file };
}

/** The first value of a field; of several categories the first. */
export function shownField(screenshot: Screenshot, name: ScreenshotFieldName): Field | undefined {
  if (name === 'categories') return screenshot.categories?.[0] ?? screenshot.pendingCategories?.[0];
  return screenshot[name];
}

const BASICS = ['miniProgramName', 'categories', 'subject', 'appId'] as const satisfies readonly ScreenshotFieldName[];

const shows = (screenshot: Screenshot, names: readonly ScreenshotFieldName[]): number =>
  names.filter((name) => shownField(screenshot, name) !== undefined).length;

/** Screenshots of 基本信息: that page, or one that shows two of its values, such as a picture of both pages. */
export const basicInfoAmong = (seen: readonly SeenScreenshot[]): readonly SeenScreenshot[] =>
  mostFirst(
    ofWechat(seen).filter(({ screenshot }) => screenshot.page === 'basic-info' || shows(screenshot, BASICS) >= 2),
    BASICS,
  );

export const pluginListsAmong = (seen: readonly SeenScreenshot[]): readonly SeenScreenshot[] =>
  mostFirst(
    ofWechat(seen).filter(({ screenshot }) => screenshot.page === 'plugin-list'),
    ['pluginName', 'addedAt', 'pluginAppId', 'pluginVersion'],
  );

export const ofWechat = (seen: readonly SeenScreenshot[]): readonly SeenScreenshot[] =>
  seen.filter(({ screenshot }) => screenshot.platform === 'wechat');

/** Those that show most first; then by file, so that the order of the files makes no difference. */
const mostFirst = (seen: readonly SeenScreenshot[], names: readonly ScreenshotFieldName[]): readonly SeenScreenshot[] =>
  seen.toSorted(
    (one, other) =>
      shows(other.screenshot, names) - shows(one.screenshot, names) || (one.documentId < other.documentId ? -1 : 1),
  );
