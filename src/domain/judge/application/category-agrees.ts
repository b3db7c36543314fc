import type { Field } from '../../document.ts';
import { findCategory } from '../../names/find-category.ts';
import type { Finding } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import type { ItemFindings } from './judge-application.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import { screenshotRule } from './screenshot-rule.ts';
import { evidenceOf, ofWechat, type SeenScreenshot } from './seen-screenshot.ts';

/** One of the categories in force on the console is the one under review; one that waits for review does not do yet. */
export function categoryAgrees(asked: Case): ItemFindings {
  const seen = ofWechat(asked.screenshots ?? []);
  const [first] = seen;
  if (first === undefined) return undefined;
  const held = fieldsOf(seen, ({ categories = [] }) => categories);
  const pending = fieldsOf(seen, ({ pendingCategories = [] }) => pendingCategories);
  const wanted = asked.category.name;
  const own = held.find(({ field }) => isReviewed(field.value, asked));
  if (own !== undefined)
    return [makeFinding('category-agrees', true, `截图上的服务类目含“${wanted}”`, own.seen, own.field)];
  const waiting = pending.find(({ field }) => isReviewed(field.value, asked));
  if (waiting !== undefined) {
    const text = `类目“${wanted}”还没有审核通过，请等通过后重新截图`;
    return [makeFinding('category-agrees', false, text, waiting.seen, waiting.field)];
  }
  if (held.length === 0) return [notRead(seen, first, asked)];
  const partial = seen.find(({ screenshot }) => isPartial(screenshot));
  if (partial !== undefined) return [notAllRead(partial, held, asked)];
  const names = [...new Set(held.map(({ field }) => field.value))].join('、');
  const text = `截图上的服务类目是“${names}”，没有“${wanted}”，请先在小程序后台添加该类目`;
  const finding: Finding = {
    code: 'category-agrees',
    ok: false,
    text,
    evidence: held.map((each) => evidenceOf(each.seen, each.field)),
  };
  return [finding];
}

interface SeenField {
  readonly seen: SeenScreenshot;
  readonly field: Field;
}

const fieldsOf = (
  all: readonly SeenScreenshot[],
  pick: (shot: SeenScreenshot['screenshot']) => readonly Field[],
): readonly SeenField[] => all.flatMap((seen) => pick(seen.screenshot).map((field) => ({ seen, field })));

function isReviewed(path: string, { rules, category }: Case): boolean {
  const found = findCategory(path, rules.categories);
  return found.ok && found.value.id === category.id;
}

/** Some categories can be seen and others not: the wanted one may be among those. */
const isPartial = ({ categories, absences }: SeenScreenshot['screenshot']): boolean =>
  categories !== undefined && absences?.categories !== undefined;

function notAllRead(partial: SeenScreenshot, held: readonly SeenField[], asked: Case): Finding {
  const names = [...new Set(held.map(({ field }) => field.value))].join('、');
  const { path } = screenshotRule(asked, 'basic-info-screenshot');
  const rest = sayAbsence('其余的服务类目', partial.screenshot.absences?.categories, path);
  const text = `截图上认得出的服务类目是“${names}”，其中没有“${asked.category.name}”；${rest}`;
  return makeFinding('category-agrees', null, text, partial, held[0]?.field);
}

function notRead(seen: readonly SeenScreenshot[], first: SeenScreenshot, asked: Case): Finding {
  const at = seen.find(({ screenshot }) => screenshot.absences?.categories !== undefined) ?? first;
  const { path } = screenshotRule(asked, 'basic-info-screenshot');
  return makeFinding('category-agrees', null, sayAbsence('服务类目', at.screenshot.absences?.categories, path), at);
}
