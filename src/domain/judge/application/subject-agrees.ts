import { normalizeName } from '../../names/normalize-name.ts';
import type { Paper } from '../../paper.ts';
import { categoryLeaves } from '../../rules/requirement-leaves.ts';
import type { Evidence, Finding } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import { indexOf } from '../judge-rules.ts';
import type { ItemFindings } from './judge-application.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import { screenshotRule } from './screenshot-rule.ts';
import { evidenceOf, ofWechat, type SeenScreenshot } from './seen-screenshot.ts';

/**
 * 主体信息 on the console, the declared subject and the holders of the applicant's own papers are one and the same name,
 * exactly after normalisation: sister companies stay apart. A partner's papers are none of this.
 */
export function subjectAgrees(asked: Case): ItemFindings {
  const seen = ofWechat(asked.screenshots ?? []);
  const [first] = seen;
  if (first === undefined) return undefined;
  const shown = subjectsOn(seen);
  const [onConsole] = shown;
  if (onConsole === undefined) return [notRead(seen, first, asked), ...individuals(seen)];
  const differing = shown.find(({ name }) => !isSame(name, onConsole.name));
  if (differing !== undefined) return [disagree(onConsole, differing)];
  const others = namesToCompare(asked, onConsole.name);
  if (others.length === 0) {
    const text = '没有可以核对的主体名称，请填写主体名称或提交写明持证人的证照';
    return [{ code: 'subject-agrees', ok: null, text, evidence: onConsole.evidence }, ...individuals(seen)];
  }
  const wrong = others.filter(({ name }) => !isSame(name, onConsole.name));
  const right: Finding = {
    code: 'subject-agrees',
    ok: true,
    text: `截图上的主体与${others.map(({ from }) => from).join('、')}一致`,
    evidence: [...onConsole.evidence, ...others.flatMap(({ evidence }) => evidence)],
  };
  return [...(wrong.length === 0 ? [right] : wrong.map((other) => disagree(onConsole, other))), ...individuals(seen)];
}

interface NamedSubject {
  readonly name: string;
  readonly from: string;
  readonly evidence: readonly Evidence[];
}

const isSame = (one: string, other: string): boolean => normalizeName(one) === normalizeName(other);

const subjectsOn = (seen: readonly SeenScreenshot[]): readonly NamedSubject[] =>
  seen.flatMap((each) => {
    const { subject } = each.screenshot;
    if (subject === undefined) return [];
    return [{ name: subject.value, from: `截图“${each.file}”`, evidence: [evidenceOf(each, subject)] }];
  });

function notRead(seen: readonly SeenScreenshot[], first: SeenScreenshot, asked: Case): Finding {
  const at = seen.find(({ screenshot }) => screenshot.absences?.subject !== undefined) ?? first;
  const { path } = screenshotRule(asked, 'basic-info-screenshot');
  return makeFinding('subject-agrees', null, sayAbsence('主体信息', at.screenshot.absences?.subject, path), at);
}

function disagree(onConsole: NamedSubject, other: NamedSubject): Finding {
  const slip = differsInOneCharacter(onConsole.name, other.name)
    ? '；两者只差一个字，如属识别误差，请上传更清晰的图片'
    : '';
  const text = `截图上的主体是“${onConsole.name}”，${other.from}是“${other.name}”，两者不一致，请用同一主体的小程序和证照申请${slip}`;
  return { code: 'subject-agrees', ok: false, text, evidence: [...onConsole.evidence, ...other.evidence] };
}

function differsInOneCharacter(one: string, other: string): boolean {
  const [some, others] = [[...normalizeName(one)], [...normalizeName(other)]];
  return some.length === others.length && some.filter((character, index) => character !== others[index]).length === 1;
}

/** The procedure wants a mini-program of a body, not of a person. */
const individuals = (seen: readonly SeenScreenshot[]): readonly Finding[] =>
  seen.flatMap((each) => {
    const { subjectType } = each.screenshot;
    if (subjectType?.value !== '个人') return [];
    const text = '截图上的主体类型是个人，小程序的认证主体须为中国大陆地区的非个人主体';
    return [makeFinding('subject-agrees', false, text, each, subjectType)];
  });

/** The declared subject, then one paper of each kind: the one that agrees, where any does. */
function namesToCompare({ applicant, papers, rules, category }: Case, onConsole: string): readonly NamedSubject[] {
  const declared = applicant.name === undefined ? [] : [{ name: applicant.name, from: '所填主体', evidence: [] }];
  const foreign = new Set(
    categoryLeaves(category)
      .filter(({ leaf }) => leaf.where !== undefined && leaf.where.holder !== 'subject')
      .map(({ leaf }) => leaf.certificate),
  );
  const wanted = new Set(categoryLeaves(category).map(({ leaf }) => leaf.certificate));
  const own = papers.flatMap((paper) => {
    const certificate = certificateOf(paper);
    if (certificate === undefined || foreign.has(certificate)) return [];
    return wanted.has(certificate) || certificate === BUSINESS_LICENCE ? [{ certificate, paper }] : [];
  });
  const kinds = [...new Set(own.map(({ certificate }) => certificate))].sort();
  const ofPapers = kinds.flatMap((kind) => {
    const held = own.flatMap(({ certificate, paper }) =>
      certificate === kind && paper.holder !== undefined ? [paper.holder] : [],
    );
    const holder = held.find(({ value }) => isSame(value, onConsole)) ?? held.toSorted(byValue)[0];
    const name = indexOf(rules).certificates.get(kind)?.name ?? kind;
    return holder === undefined ? [] : [{ name: holder.value, from: `《${name}》的持有人`, evidence: holder.evidence }];
  });
  return [...declared, ...ofPapers];
}

const BUSINESS_LICENCE = 'business-licence';

const certificateOf = ({ identity }: Paper): string | undefined =>
  identity.kind === 'certain' ? identity.certificate : undefined;

const byValue = (one: { readonly value: string }, other: { readonly value: string }): number =>
  one.value < other.value ? -1 : 1;
