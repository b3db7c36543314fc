import type { Finding } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import type { ItemFindings } from './judge-application.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import { screenshotRule } from './screenshot-rule.ts';
import { evidenceOf, ofWechat } from './seen-screenshot.ts';

/** One mini-program: every screenshot that names its own AppID names the same. 插件管理 need not name it. */
export function appIdAgrees(asked: Case): ItemFindings {
  const seen = ofWechat(asked.screenshots ?? []);
  const [first] = seen;
  if (first === undefined) return undefined;
  const shown = seen.flatMap((each) => {
    const { appId } = each.screenshot;
    return appId === undefined ? [] : [{ value: appId.value, evidence: evidenceOf(each, appId) }];
  });
  const distinct = [...new Set(shown.map(({ value }) => value))].sort();
  const evidence = shown.map((each) => each.evidence);
  const tell = (ok: boolean, text: string): Finding => ({ code: 'app-id-agrees', ok, text, evidence });
  if (distinct.length > 1)
    return [tell(false, `截图来自不同的小程序（${distinct.join('、')}），请只交同一个小程序的截图`)];
  if (distinct.length === 1) return [tell(true, `小程序 AppID 为 ${distinct[0]}`)];
  const at = seen.find(({ screenshot }) => screenshot.absences?.appId !== undefined) ?? first;
  const { path } = screenshotRule(asked, 'basic-info-screenshot');
  return [makeFinding('app-id-agrees', null, sayAbsence('AppID(小程序ID)', at.screenshot.absences?.appId, path), at)];
}
