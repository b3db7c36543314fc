import type { ReviewedDocument } from '../../document.ts';
import { findCategory } from '../../names/find-category.ts';
import { normalizeName } from '../../names/normalize-name.ts';
import { appIdsIn } from '../../recognition/screenshot/app-ids.ts';
import type { Note } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import { ofWechat, type SeenScreenshot } from './seen-screenshot.ts';

/**
 * What the screenshots say beside the application: categories of the table that are held too and have papers of their own,
 * and, where the scheme has no application, a console of another subject.
 */
export function notesOnScreenshots(asked: Case): readonly Note[] {
  const seen = ofWechat(asked.screenshots ?? []);
  return [...otherCategories(seen, asked), ...otherSubject(seen, asked)];
}

function otherCategories(seen: readonly SeenScreenshot[], { rules, category }: Case): readonly Note[] {
  const paths = seen.flatMap(({ screenshot }) => (screenshot.categories ?? []).map(({ value }) => value));
  const names = paths.flatMap((path) => {
    const found = findCategory(path, rules.categories);
    return found.ok && found.value.id !== category.id ? [found.value.name] : [];
  });
  return [...new Set(names)].sort().map((name) => ({
    code: 'other-category-held',
    text: `截图上还有类目“${name}”，如也用于直播，请按该类目另行审查资质`,
  }));
}

function otherSubject(seen: readonly SeenScreenshot[], { applicant, category }: Case): readonly Note[] {
  if (category.scheme === 'plugin' || applicant.name === undefined) return [];
  const wanted = normalizeName(applicant.name);
  const names = seen.flatMap(({ screenshot: { subject } }) =>
    subject === undefined || normalizeName(subject.value) === wanted ? [] : [subject.value],
  );
  return [...new Set(names)].sort().map((name) => ({
    code: 'console-subject-differs',
    text: `后台截图上的主体是“${name}”，所填主体是“${applicant.name}”，请确认小程序的主体`,
  }));
}

/** An AppID on another file that is neither the mini-program's own nor a plug-in's: perhaps it belongs to another. */
export function notesOnAppIds(
  documents: readonly ReviewedDocument[],
  pluginAppIds: ReadonlySet<string>,
): readonly Note[] {
  const screenshots = documents.flatMap(({ screenshot, moreScreenshots = [] }) =>
    screenshot === undefined ? [] : [screenshot, ...moreScreenshots],
  );
  const own = new Set(screenshots.flatMap(({ appId }) => appId?.value ?? []));
  if (own.size !== 1) return [];
  const plugins = new Set(
    screenshots.flatMap(({ plugins: rows = [] }) => rows.flatMap(({ appId }) => appId?.value ?? [])),
  );
  return documents.flatMap(({ name, lines }): readonly Note[] => {
    const found = new Set(lines.flatMap(({ text }) => appIdsIn(text.normalize('NFKC')).map(({ value }) => value)));
    const others = [...found].filter((id) => !own.has(id) && !plugins.has(id) && !pluginAppIds.has(id)).sort();
    if (others.length === 0) return [];
    const text = `文件“${name}”上有另一个 AppID（${others.join('、')}），与基本信息截图的不同，请核对是否为同一小程序`;
    return [{ code: 'another-app-id', text }];
  });
}
