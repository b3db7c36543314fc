import type { NextStep, Note, Verdict } from '../verdict.ts';
import type { ExplainedGap, ExplainedPoint, Explanation, Language } from './explanation.ts';
import { explanationText } from './explanation-text.ts';
import { barringNotes, type ExplainRules, type GapCase, gapCases } from './gap-cases.ts';
import { typedValues } from './typed-values.ts';
import type { Fault, FaultWords, GapCode, Wording } from './wording.ts';
import { wordingEn } from './wording-en.ts';
import { wordingZh } from './wording-zh.ts';

/** Every gap of the verdict in words that stand alone; pure, and the same on every call. */
export function explainWithTemplates(
  verdict: Verdict,
  rules: ExplainRules,
  language: Language = 'zh',
): readonly ExplainedGap[] {
  return gapCases(verdict, rules).map((gap) => templateGap(gap, language));
}

/** The whole explanation from templates: headline, gaps, other ways, notes, application, next steps, and all as text. */
export function templateExplanation(verdict: Verdict, rules: ExplainRules, language: Language = 'zh'): Explanation {
  const words = wordings[language];
  const parts = {
    language,
    decision: verdict.decision,
    headline: words.headline(verdict),
    gaps: explainWithTemplates(verdict, rules, language),
    alternatives: words.alternatives(verdict),
    notes: notesBeside(verdict).map((note) => point(words.note(note), note.citation)),
    application: words.application(verdict.application?.items ?? []),
    nextSteps: stepsAfter(verdict).map((step) => point(words.nextStep(step), step.citation)),
    source: 'template',
  } as const;
  return { ...parts, text: explanationText(parts) };
}

/** Without those that the headline tells, and those whose sentence a gap rests on. */
function notesBeside(verdict: Verdict): Verdict['notes'] {
  const told = new Set(barringNotes(verdict));
  const quotes = verdict.decision === 'reject' ? [] : verdict.gaps.map(({ citation }) => citation.quote);
  const isTold = ({ citation }: Note): boolean =>
    citation !== undefined && quotes.some((quote) => quote.includes(citation.quote));
  return verdict.notes.filter((note) => !told.has(note) && !isTold(note));
}

/** All of them once the papers pass; before that only that two applications follow, and how long they take. */
function stepsAfter({ decision, application }: Verdict): readonly NextStep[] {
  const steps = application?.nextSteps ?? [];
  if (decision === 'pass') return steps;
  return decision === 'reject' ? [] : steps.filter(({ id }) => id === 'both-applications' || id === 'pending-review');
}

const wordings: Readonly<Record<Language, Wording>> = { zh: wordingZh, en: wordingEn };

export function templateGap(gap: GapCase, language: Language): ExplainedGap {
  const words = wordings[language];
  return {
    id: gap.id,
    certificate: gap.gap.certificate,
    status: gap.gap.status,
    code: gap.gap.code,
    title: words.title(gap),
    summary: words.summary(gap, faultWords(gap, language)),
    why: words.why(gap),
    issuedBy: words.issuedBy(gap),
    upload: words.upload(gap),
    watch: words.watch(gap),
    citation: gap.citation,
    source: 'template',
  };
}

/** What is wrong with the paper of a gap, one entry for each finding that failed; what is missing has one. */
export function faultWords(gap: GapCase, language: Language): readonly FaultWords[] {
  const words = wordings[language];
  const values = typedValues(gap.requirement);
  const failing = (gap.requirement?.findings ?? []).filter(({ ok }) => ok !== true);
  const faults = failing.flatMap(({ code, ok }) =>
    isGapCode(code) ? [{ code, ok: ok === false ? false : null } as const] : [],
  );
  const whole = { code: codeOf(gap), ok: gap.gap.status === 'unfit' ? false : null } as const;
  return (faults.length > 0 ? faults : [whole]).map(({ code, ok }) =>
    words.fault[code]({ gap, name: words.nameOf(gap), values, ok } satisfies Fault),
  );
}

/** A code that today's judge does not know is told by what the status says. */
function codeOf({ gap }: GapCase): GapCode {
  if (isGapCode(gap.code)) return gap.code;
  return gap.status === 'missing' ? 'missing' : 'legible';
}

const isGapCode = (code: string): code is GapCode => code in wordingZh.fault;

const point = (text: string, citation: ExplainedPoint['citation']): ExplainedPoint =>
  citation === undefined ? { text } : { text, citation };
