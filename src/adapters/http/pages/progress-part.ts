import { html } from 'hono/html';
import { shownText } from '../../../application/report/shown-text.ts';
import type { ReviewView } from '../../../application/reviews/review-view.ts';
import type { RuleBook } from '../../../domain/rules/rule-book.ts';
import { rulesOn } from '../../../domain/rules/rules-on.ts';
import type { Verdict } from '../../../domain/verdict.ts';
import type { Markup } from './page-frame.ts';

interface Step {
  readonly name: string;
  readonly note: string;
  /** `stuck`: it is this step's turn, and something stands in the way. */
  readonly state: 'done' | 'now' | 'stuck' | 'ahead';
}

/** How far the application is, from the files to the day it can go live; what lies beyond this service is shown ahead. */
export function progressPart(view: ReviewView, ruleBook: RuleBook): Markup {
  const { review } = view;
  const { done, total } = review.progress;
  return html`<section class="progress" aria-label="进度">
    <ol class="steps">
      ${stepsOf(view, ruleBook).map(
        ({
          name,
          note,
          state,
        }) => html`<li class="${state}"${state === 'now' || state === 'stuck' ? html` aria-current="step"` : ''}>
          <span class="step-name">${name}</span><span class="step-note">${note}</span>
        </li>`,
      )}
    </ol>
    ${
      review.status === 'queued' || review.status === 'running'
        ? html`<p class="running" role="status">
            <progress max="${String(Math.max(total, 1))}" value="${String(done)}" aria-label="已读文件"></progress>
            <span data-stage>正在读取文件：${String(done)} / ${String(total)}</span>
          </p>`
        : ''
    }
    ${
      review.status === 'failed'
        ? html`<p class="fault" role="alert">这次审查没有做成：${shownText(review.problem?.detail ?? '原因不明')}</p>`
        : ''
    }
  </section>`;
}

function stepsOf({ review }: ReviewView, ruleBook: RuleBook): readonly Step[] {
  const { status, progress, verdicts, request } = review;
  const [verdict] = verdicts;
  const read = status === 'done' || progress.done === progress.total;
  const reading: Step = {
    name: '读取文件',
    note: `${progress.done} / ${progress.total} 份`,
    state: read ? 'done' : 'now',
  };
  if (status !== 'done' || verdict === undefined) return [reading, judging(status, read)];
  const passed = verdicts.every(({ decision }) => decision === 'pass');
  const judged: Step = {
    name: '资质',
    note: passed ? '齐备' : sayOpen(verdicts),
    state: passed ? 'done' : 'stuck',
  };
  return [reading, judged, ...applicationSteps(verdict, passed, ruleBook, request.asOf)];
}

function judging(status: string, read: boolean): Step {
  if (status === 'failed') return { name: '按规则判定', note: '没有做成', state: 'stuck' };
  return { name: '按规则判定', note: read ? '就快好了' : '等文件读完', state: read ? 'now' : 'ahead' };
}

const sayOpen = (verdicts: readonly Verdict[]): string => {
  const gaps = verdicts.reduce((sum, verdict) => sum + verdict.gaps.length, 0);
  if (verdicts.some(({ decision }) => decision === 'reject')) return '不可接入';
  if (verdicts.some(({ decision }) => decision === 'supplement')) return `还差 ${gaps} 项`;
  return '待人工确认';
};

/** The plug-in's states are the source document's; of them this service sees none, only what must be ready before. */
function applicationSteps({ application }: Verdict, passed: boolean, book: RuleBook, asOf: string): readonly Step[] {
  if (application === undefined) return [{ name: '接入', note: '标准直播+直播标签', state: passed ? 'now' : 'ahead' }];
  const { items } = application;
  const met = items.filter(({ status }) => status === 'met').length;
  const ready = met === items.length;
  const [procedure] = rulesOn(book, asOf).procedures;
  const states = procedure?.states ?? [];
  const screenshots: Step = {
    name: '两张截图',
    note: `${met} / ${items.length} 项相符`,
    state: ready ? 'done' : passed ? 'stuck' : 'ahead',
  };
  return [
    screenshots,
    ...states.map(
      ({ name, id }, index): Step => ({
        name,
        note: id === 'pending-review' ? `${procedure?.reviewWorkingDays ?? ''} 个工作日` : (stateNotes[id] ?? ''),
        state: index === 0 && ready && passed ? 'now' : 'ahead',
      }),
    ),
  ];
}

const stateNotes: Readonly<Record<string, string>> = { 'pending-payment': '购买插件服务', available: '可以直播' };
