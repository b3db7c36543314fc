import type { ApplicationItem, Finding, PluginApplication, RequirementStatus } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import { appIdAgrees } from './app-id-agrees.ts';
import { categoryAgrees } from './category-agrees.ts';
import { checkBasicInfo } from './check-basic-info.ts';
import { checkPluginList } from './check-plugin-list.ts';
import { nextSteps } from './next-steps.ts';
import type { SeenScreenshot } from './seen-screenshot.ts';
import { subjectAgrees } from './subject-agrees.ts';

/**
 * The two applications for the plug-in: whether the screenshots show what they must, and whether subject, AppID and
 * category agree among them and with the papers. Without screenshots every item is `missing`.
 */
export function judgeApplication(given: Case): PluginApplication {
  const asked = { ...given, screenshots: (given.screenshots ?? []).toSorted(byDocument) };
  return {
    items: [
      item('basic-info-screenshot', '基本信息截图', checkBasicInfo(asked)),
      item('plugin-list-screenshot', '插件管理截图', checkPluginList(asked)),
      item('subject-agrees', '主体一致', subjectAgrees(asked)),
      item('app-id-agrees', 'AppID 一致', appIdAgrees(asked)),
      item('category-agrees', '类目一致', categoryAgrees(asked)),
    ],
    nextSteps: nextSteps(asked.rules),
  };
}

/** The order in which files came makes no difference. */
const byDocument = (one: SeenScreenshot, other: SeenScreenshot): number =>
  one.documentId < other.documentId ? -1 : one.documentId > other.documentId ? 1 : 0;

/** `undefined`: there is nothing to look at. */
export type ItemFindings = readonly Finding[] | undefined;

const item = (id: ApplicationItem['id'], label: string, findings: ItemFindings): ApplicationItem => ({
  id,
  label,
  status: statusOf(findings),
  findings: findings ?? [],
});

/** What is wrong weighs more than what could not be told. */
function statusOf(findings: ItemFindings): RequirementStatus {
  if (findings === undefined) return 'missing';
  if (findings.some(({ ok }) => ok === false)) return 'unfit';
  return findings.some(({ ok }) => ok === null) ? 'unsure' : 'met';
}
