import type { FieldName } from '../document.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { findParties } from './find-parties.ts';
import { leadingLabel } from './labels.ts';
import type { Cell } from './lay-out-cells.ts';
import type { TitledPart } from './titled-part.ts';

/** How well the text under a title bears it out; `doubt` (Chinese, says what to do) where it does not. */
export interface Corroboration {
  readonly confidence: number;
  readonly doubt?: string;
}

/** What must stand under a title before the paper counts: see `design.md`, corroboration. */
export function corroborate(part: TitledPart, rule: CertificateRule): Corroboration {
  const objection = objectionOf(part, rule);
  if (objection !== undefined) return { confidence: 0.5, doubt: objection };
  return BY_KIND[rule.kind](part, rule);
}

function objectionOf(part: TitledPart, rule: CertificateRule): string | undefined {
  const { natures, title } = part;
  if (title.part === 'annex') return `这是《${rule.name}》的附页，请把正页一起上传`;
  if (natures.some((nature) => nature.specimen)) return '页面上印有“样本”一类字样，不是正式证照，请上传真实证照';
  if (natures.some((nature) => nature.template))
    return '关键内容是“某某”“×××”一类占位字，像是模板或已遮盖，请上传填写完整、无遮盖的原件';
  const isText = ['agreement', 'plan', 'letter'].includes(rule.kind);
  if (!isText && natures.some((nature) => nature.articles >= 3)) return '页面是逐条的规定，不是证照本身';
  return undefined;
}

type Check = (part: TitledPart, rule: CertificateRule) => Corroboration;

const IDENTIFYING: readonly FieldName[] = ['holder', 'uscc', 'number'];

/** A licence prints who holds it or under which number, and one thing more. */
const asLicence: Check = (part, rule) => {
  const present = Object.keys(part.found.fields) as FieldName[];
  const patternFits = rule.numberPatterns.some(({ pattern }) =>
    part.cells.some((cell) => new RegExp(pattern, 'u').test(cell.text)),
  );
  const identifying =
    present.filter((name) => IDENTIFYING.includes(name)).length + (patternFits && !present.includes('number') ? 1 : 0);
  const strength = present.length + (patternFits ? 1 : 0) + (filledRows(part.cells) >= 3 ? 1 : 0);
  if (identifying >= 1 && strength >= 2) return { confidence: Math.min(1, 0.7 + 0.1 * strength) };
  if (present.length === 0)
    return {
      confidence: 0.4,
      doubt: '只读到标题，没有读到持证人、编号、日期等内容；可能是封面、模板或图片太小，请上传内页清晰的原图',
    };
  return { confidence: 0.5, doubt: '读到了标题，但持证人和编号都没有读清，请上传更清晰、完整的原图' };
};

/** Rows of a form (any label of the dictionary) that have something written beside their label. */
const filledRows = (cells: readonly Cell[]): number =>
  cells.filter((cell) => {
    const found = leadingLabel(cell.text);
    return found !== undefined && cell.text.slice(found.label.length).replace(/^[:：]/u, '').length >= 2;
  }).length;

/** A form is filled in when it says who applies. */
const asForm: Check = (part) => {
  const { holder, uscc } = part.found.fields;
  return holder !== undefined || uscc !== undefined
    ? { confidence: 0.8 }
    : { confidence: 0.5, doubt: '表格里没有读到填写的单位名称，可能是空表，请上传填写并盖章的表格' };
};

const asAgreement: Check = (part) => {
  const parties = findParties(part.cells);
  return parties.length >= 2
    ? { confidence: 0.85 }
    : { confidence: 0.5, doubt: '没有读到两方以上的签约单位名称，请上传写明甲方、乙方并盖章的协议' };
};

/** A letter or proof names a body and says something. */
const asLetter: Check = (part) => {
  const text = part.cells.map((cell) => cell.text).join('');
  const names = /[\p{Script=Han}()]{3,40}(?:公司|学校|学院|医院|中心|局|厅|委员会|政府|企业|协会|系统)/u.test(text);
  const holder = part.found.fields.holder !== undefined;
  return (names || holder) && text.length >= 40
    ? { confidence: 0.75 }
    : { confidence: 0.5, doubt: '没有读到出具单位或正文，可能是空白模板，请上传填写并盖章的文件' };
};

/** Rules and plans of a platform are running text. */
const asPlan: Check = (part) => {
  const length = part.natures.reduce((sum, nature) => sum + nature.length, 0);
  return length >= 120 ? { confidence: 0.8 } : { confidence: 0.5, doubt: '只读到标题，没有读到正文，请上传完整文件' };
};

const BY_KIND: Readonly<Record<CertificateRule['kind'], Check>> = {
  licence: asLicence,
  filing: asLicence,
  form: asForm,
  agreement: asAgreement,
  letter: asLetter,
  proof: asLetter,
  plan: asPlan,
  category: () => ({ confidence: 0.5, doubt: '类目须以小程序后台截图为准' }),
};
