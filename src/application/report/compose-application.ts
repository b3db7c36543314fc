import type { ApplicationItem, Decision, PluginApplication } from '../../domain/verdict.ts';
import { type ComposeOptions, composeFinding, composePoint } from './compose-finding.ts';
import type { ApplicationItemPart, ApplicationPart, FindingPart } from './report.ts';
import { sayStatus } from './say-report.ts';
import { shownLine } from './shown-text.ts';

/** How far the two plug-in applications are, and what to do next, in order. */
export const composeApplication = (
  { items, nextSteps }: PluginApplication,
  categoryId: string,
  decision: Decision,
  options: ComposeOptions,
): ApplicationPart => ({
  items: items.map((item) => composeItem(item, `${categoryId}/${item.id}`, options)),
  nextSteps: (decision === 'reject' ? [] : nextSteps).map(({ id, ...step }) => composePoint(id, step, options)),
});

function composeItem(
  { id, label, status, findings }: ApplicationItem,
  key: string,
  options: ComposeOptions,
): ApplicationItemPart {
  const override = options.overrides(key);
  return {
    id,
    label: shownLine(label),
    status: sayStatus(status),
    findings:
      findings.length === 0 && status === 'missing'
        ? [nothingToJudge]
        : findings.map((finding) => composeFinding(finding, key, options)),
    ...(override !== undefined && { override }),
  };
}

const nothingToJudge: FindingPart = { code: 'missing', tone: 'bad', text: '没有收到可以核对的截图。', exhibits: [] };
