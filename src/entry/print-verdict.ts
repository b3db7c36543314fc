import type { ReviewOutcome } from '../application/review-documents.ts';
import type { ReviewedDocument } from '../domain/document.ts';
import type { Explanation } from '../domain/explain/explanation.ts';
import type { JudgedOption, JudgedRequirement, Verdict } from '../domain/verdict.ts';
import { printApplication } from './print-application.ts';
import { printExplanation } from './print-explanation.ts';
import { printList } from './print-list.ts';
import { printTable, wrap } from './print-table.ts';
import { sayCitation, sayEvidence } from './say-evidence.ts';
import { decisionWords, schemeWords, statusWords } from './say-words.ts';

/**
 * The verdict for a person at a terminal: what was decided, each requirement with what it rests on and what to do next,
 * then how to mend what is lacking, notes and files.
 *
 * @param width of the terminal, in half-width characters
 */
export function printVerdict(
  { documents, failures, verdict }: ReviewOutcome,
  explanation: Explanation,
  width: number,
): string {
  const paragraphs = [
    printHead(verdict, width),
    ...printOptions(verdict, explanation.gaps, width),
    printExplanation(explanation, width),
    printList(
      '说明',
      verdict.notes.map(({ text, citation }) => `${text}${citation ? `\n${sayCitation(citation)}` : ''}`),
      width,
    ),
    ...printApplication(verdict.application, width),
    printList('文件', [...documents.map(sayDocument), ...failures.map(sayFailure)], width),
    [`规则版本 ${verdict.rulesVersion}，摘要 ${verdict.digest}`],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function printHead({ decision, category, scheme, asOf }: Verdict, width: number): string[] {
  return [
    ...wrap(`${category.name}（${schemeWords[scheme]}）`, width),
    ...wrap(`结论：${decisionWords[decision]}　按 ${asOf} 有效的规则判定`, width),
  ];
}

/** The nearest option in full; unless it is met, of the others what each still lacks. */
function printOptions({ options }: Verdict, gaps: Explanation['gaps'], width: number): string[][] {
  const [nearest, ...others] = options;
  if (nearest === undefined) return [];
  const columns = [
    { title: '要求', share: 3 },
    { title: '状态', share: 0 },
    { title: '依据（文件、页、原文）', share: 5 },
    { title: '下一步', share: 2 },
  ];
  const rows = nearest.requirements.map((requirement) => [
    requirement.certificate.name + (requirement.note === undefined ? '' : `\n${requirement.note}`),
    statusWords[requirement.status],
    sayGrounds(requirement),
    sayNext(requirement, gaps),
  ]);
  const title =
    others.length === 0
      ? []
      : [...wrap(`${nearest.satisfied ? '已满足的办法' : '最接近的办法'}：${nearest.label}`, width), ''];
  return [
    [...title, ...printTable(columns, rows, width)],
    printList('其他办法', nearest.satisfied ? [] : others.map(sayOption), width),
  ];
}

function sayGrounds({ status, findings, citation }: JudgedRequirement): string {
  const telling = findings.filter(({ ok }) => (status === 'met' ? ok === true : ok !== true));
  const shown = telling.length > 0 ? telling : findings;
  const said = shown.map(({ text, evidence }) => [text, ...evidence.map(sayEvidence)].join('\n'));
  return said.length > 0 ? [...new Set(said)].join('\n') : sayCitation(citation);
}

function sayNext({ certificate, status }: JudgedRequirement, gaps: Explanation['gaps']): string {
  if (status === 'met') return '—';
  const number = gaps.findIndex((gap) => gap.certificate.id === certificate.id) + 1;
  return number === 0 ? '—' : `见“怎么补”第 ${number} 项`;
}

function sayOption({ label, requirements }: JudgedOption): string {
  const lacking = requirements.filter(({ status }) => status !== 'met').map(({ certificate }) => certificate.name);
  return `${label}：还差 ${lacking.join('、')}`;
}

function sayDocument({ name, kind, certificates, candidates, mentions, warnings }: ReviewedDocument): string {
  const names = (sightings: ReviewedDocument['certificates']) =>
    [...new Set(sightings.map((sighting) => sighting.name))].join('、');
  const is = [
    certificates.length > 0 ? names(certificates) : undefined,
    candidates.length > 0 ? `可能是 ${names(candidates)}，未能确定` : undefined,
    kind === 'console-screenshot' ? '后台截图' : undefined,
  ].filter((part) => part !== undefined);
  const nothing = mentions.length > 0 ? `不是证照，只提到 ${names(mentions)}` : '没有认出资质';
  return [`${name}：${is.join('；') || nothing}`, ...warnings.map(({ text }) => `注意：${text}`)].join('\n');
}

const sayFailure = ({ name, problem }: ReviewOutcome['failures'][number]): string =>
  `${name}：没有读成，${problem.detail}`;
