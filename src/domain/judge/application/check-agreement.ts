import type { Field } from '../../document.ts';
import { findCategory } from '../../names/find-category.ts';
import { normalizeName } from '../../names/normalize-name.ts';
import type { Evidence, Finding, FindingCode } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import type { ItemFindings } from './judge-application.ts';
import { evidenceOf, type SeenScreenshot, wholeOf } from './seen-screenshot.ts';

const finding = (code: FindingCode, ok: boolean | null, text: string, evidence: readonly Evidence[]): Finding => ({
  code,
  ok,
  text,
  evidence,
});

const wechatScreenshots = ({ screenshots = [] }: Case): readonly SeenScreenshot[] =>
  screenshots.filter(({ screenshot }) => screenshot.platform === 'wechat');

interface Shown {
  readonly value: string;
  readonly evidence: Evidence;
}

const shownBy = (
  seen: readonly SeenScreenshot[],
  pick: (shot: SeenScreenshot['screenshot']) => readonly Field[],
): readonly Shown[] =>
  seen.flatMap((each) =>
    pick(each.screenshot).map((field) => ({ value: field.value, evidence: evidenceOf(each, field) })),
  );

/** 主体信息 on the console against the declared subject, or else against who holds the papers. Names are compared exactly. */
export function subjectAgrees(asked: Case): ItemFindings {
  const seen = wechatScreenshots(asked);
  if (seen.length === 0) return undefined;
  const shown = shownBy(seen, ({ subject }) => (subject === undefined ? [] : [subject]));
  const [onConsole] = shown;
  if (onConsole === undefined) {
    return [
      finding('subject-agrees', null, '截图上没有读到主体信息，请补交含主体信息的基本信息截图', seen.map(wholeOf)),
    ];
  }
  const others = namesToCompare(asked);
  if (others.length === 0) {
    return [
      finding('subject-agrees', null, '没有可以核对的主体名称，请填写主体名称或提交写明持证人的证照', [
        onConsole.evidence,
      ]),
    ];
  }
  const different = others.find(({ name }) => normalizeName(name) !== normalizeName(onConsole.value));
  if (different === undefined)
    return [finding('subject-agrees', true, '截图上的主体与证照、所填主体一致', [onConsole.evidence])];
  const text = `截图上的主体是“${onConsole.value}”，${different.from}是“${different.name}”，两者不一致，请用同一主体的小程序和证照申请`;
  return [finding('subject-agrees', false, text, [onConsole.evidence, ...different.evidence])];
}

interface ComparedName {
  readonly name: string;
  readonly from: string;
  readonly evidence: readonly Evidence[];
}

/** The declared subject decides; without it the holder of a 营业执照 does, since other papers may be a partner's. */
function namesToCompare({ applicant, papers }: Case): readonly ComparedName[] {
  if (applicant.name !== undefined) return [{ name: applicant.name, from: '所填主体', evidence: [] }];
  return papers.flatMap(({ identity, holder }) =>
    identity.kind === 'certain' && identity.certificate === 'business-licence' && holder !== undefined
      ? [{ name: holder.value, from: '营业执照', evidence: holder.evidence }]
      : [],
  );
}

/** One mini-program: every AppID that labels itself so must be the same. */
export function appIdAgrees(asked: Case): ItemFindings {
  const seen = wechatScreenshots(asked);
  if (seen.length === 0) return undefined;
  const shown = shownBy(seen, ({ appId }) => (appId === undefined ? [] : [appId]));
  const distinct = [...new Set(shown.map(({ value }) => value))].sort();
  const evidence = shown.map((each) => each.evidence);
  if (distinct.length === 0) {
    return [
      finding(
        'app-id-agrees',
        null,
        '截图上没有读到 AppID(小程序ID)，请补交看得到完整 AppID 的基本信息截图',
        seen.map(wholeOf),
      ),
    ];
  }
  if (distinct.length > 1) {
    return [
      finding(
        'app-id-agrees',
        false,
        `截图来自不同的小程序（${distinct.join('、')}），请只交同一个小程序的截图`,
        evidence,
      ),
    ];
  }
  return [finding('app-id-agrees', true, `小程序 AppID 为 ${distinct[0]}`, evidence)];
}

/** One of the categories on the console is the one under review. */
export function categoryAgrees(asked: Case): ItemFindings {
  const seen = wechatScreenshots(asked);
  if (seen.length === 0) return undefined;
  const shown = shownBy(seen, ({ categories }) => categories ?? []);
  if (shown.length === 0) {
    return [
      finding('category-agrees', null, '截图上没有读到服务类目，请补交看得到服务类目的基本信息截图', seen.map(wholeOf)),
    ];
  }
  const own = shown.find(({ value }) => {
    const found = findCategory(value, asked.rules.categories);
    return found.ok && found.value.id === asked.category.id;
  });
  if (own !== undefined)
    return [finding('category-agrees', true, `截图上的服务类目含“${asked.category.name}”`, [own.evidence])];
  const names = [...new Set(shown.map(({ value }) => value))].join('、');
  const text = `截图上的服务类目是“${names}”，没有“${asked.category.name}”，请先在小程序后台添加该类目`;
  return [
    finding(
      'category-agrees',
      false,
      text,
      shown.map((each) => each.evidence),
    ),
  ];
}
