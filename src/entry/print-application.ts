import type { ApplicationItem, PluginApplication } from '../domain/verdict.ts';
import { printList } from './print-list.ts';
import { printTable } from './print-table.ts';
import { sayCitation, sayEvidence } from './say-evidence.ts';
import { statusWords } from './say-words.ts';

/** The plug-in's two applications: what the screenshots show, then what to do first to last. */
export function printApplication(application: PluginApplication | undefined, width: number): string[][] {
  if (application === undefined) return [];
  const columns = [
    { title: '插件申请', share: 2 },
    { title: '状态', share: 0 },
    { title: '依据与做法', share: 7 },
  ];
  const rows = application.items.map((item) => [item.label, statusWords[item.status], sayFindings(item)]);
  const steps = application.nextSteps.map(({ text, citation }) => `${text}\n${sayCitation(citation)}`);
  return [printTable(columns, rows, width), printList('接下来的步骤', steps, width)];
}

/** Of an item that is not met only what stands in its way. */
function sayFindings({ status, findings }: ApplicationItem): string {
  if (status === 'missing') return '没有收到这类截图，请在小程序后台截取完整页面后上传';
  const telling = findings.filter(({ ok }) => (status === 'met' ? true : ok !== true));
  return telling.map(({ text, evidence }) => [text, ...evidence.map(sayEvidence)].join('\n')).join('\n');
}
