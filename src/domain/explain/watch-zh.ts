import { titled } from '../judge/check.ts';
import type { GapCase } from './gap-cases.ts';

/** What goes wrong easily with this paper in this category; what the paragraph itself says is not said again. */
export const watchZh = (gap: GapCase): readonly string[] => [...conditions(gap), ...remarks(gap), ...lookAlikes(gap)];

/** What a paper that has yet to be found has to have; of one that is there the paragraph says what it lacks. */
function conditions(gap: GapCase): readonly string[] {
  const { parties, seals } = gap.leaf?.where ?? {};
  if (gap.gap.status !== 'missing') return [];
  return [
    // the remark says the same, and of whom
    parties === undefined || gap.leaf?.note !== undefined ? [] : `须与至少 ${parties} 家不同的合作方签订`,
    seals === undefined ? [] : `须有 ${seals} 方盖章`,
  ].flat();
}

function remarks(gap: GapCase): readonly string[] {
  const { certificate, leaf, asOf } = gap;
  const { code } = gap.gap;
  const lookFor = code === 'needs-person' ? undefined : certificate.lookFor;
  return [
    isOwn(gap) && code !== 'holder-matches' ? '持有人须与申请主体一字不差' : [],
    certificate.validity === 'dated' && code !== 'not-expired' ? `在 ${asOf} 须在有效期内` : [],
    leaf?.note === undefined ? [] : leaf.note.replace(/。$/u, ''),
    lookFor === undefined ? [] : `人工审核时会${lookFor.replace(/。$/u, '')}`,
  ].flat();
}

const isOwn = ({ certificate, leaf }: GapCase): boolean =>
  (leaf?.where?.holder ?? 'subject') === 'subject' && certificate.fields.includes('holder');

/** Other titles that serve, and those that do not; only where the paper has yet to be found. */
function lookAlikes({ certificate, substitutes, gap }: GapCase): readonly string[] {
  if (gap.status !== 'missing' && gap.code !== 'uncertain-title') return [];
  const printed = certificate.aliases.filter(({ spoken }) => !spoken).map(({ name }) => `“${name}”`);
  const others = certificate.neverTitles.map((name) => `“${name}”`);
  return [
    printed.length === 0 ? [] : `证面标题写作${printed.slice(0, 2).join('、')}的也算`,
    substitutes.length === 0 ? [] : `${substitutes.map(titled).join('、')}是它的现行证照，可以代替`,
    others.length === 0 ? [] : `${others.slice(0, 2).join('、')}不算`,
  ].flat();
}
