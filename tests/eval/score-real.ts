import type { Field, FieldName, ReviewedDocument } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import { resolveTitle } from '../../src/domain/names/resolve-title.ts';
import type { CertificateRule } from '../../src/domain/rules/schema.ts';

/** One entry of `real/truth.json`; see `corpus.md` beside it. */
export interface Truth {
  readonly file: string;
  readonly kind: 'document' | 'irrelevant' | 'console-screenshot' | 'nasty';
  readonly readable?: 'easy' | 'medium' | 'hard' | null;
  readonly certificate_title?: string | null;
  readonly subject_name?: string | null;
  readonly subject_state?: string;
  readonly uscc?: string | null;
  readonly valid_from?: string | null;
  readonly valid_to?: string | null;
  readonly valid_to_state?: string;
  readonly issue_date?: string | null;
  readonly certificate_number?: string | null;
  readonly business_scope_keywords?: readonly string[];
  readonly platform?: string;
  readonly mini_program_name?: string | null;
  readonly appid?: string | null;
  readonly subject?: string | null;
  readonly plugin_name?: string | null;
  readonly plugin_appid?: string | null;
  readonly plugin_version?: string | null;
  readonly added_at?: string | null;
}

/** `right`, `absent` (not read), `wrong` (read otherwise), `invented` (read where nothing is printed), `quiet` (rightly nothing). */
export type Mark = 'right' | 'absent' | 'wrong' | 'invented' | 'quiet' | 'unsure' | 'unscored';

export interface Score {
  readonly marks: Readonly<Record<string, Mark>>;
  /** Chinese, one for each mark that is not as wished; holds no holder's name. */
  readonly reasons: readonly string[];
}

/** How a document compares with what a person read on it. */
export function scoreDocument(truth: Truth, document: ReviewedDocument, catalogue: readonly CertificateRule[]): Score {
  const marks: Record<string, Mark> =
    truth.kind === 'console-screenshot' ? scoreScreenshot(truth, document) : scorePaper(truth, document, catalogue);
  const reasons = Object.entries(marks).flatMap(([name, mark]) => reasonOf(name, mark, document));
  return { marks, reasons };
}

function scorePaper(
  truth: Truth,
  document: ReviewedDocument,
  catalogue: readonly CertificateRule[],
): Record<string, Mark> {
  const marks: Record<string, Mark> = { title: scoreTitle(truth, document, catalogue) };
  if (truth.kind !== 'document') return marks;
  marks['holder'] = scoreField(document.fields.holder, truth.subject_name, truth.subject_state, normalizeName);
  marks['uscc'] = scoreField(document.fields.uscc, truth.uscc, undefined, normalizeName);
  marks['validTo'] = scoreField(
    document.fields.validTo,
    truth.valid_to === '长期' ? 'long-term' : truth.valid_to,
    truth.valid_to_state,
    String,
  );
  marks['issuedOn'] = scoreField(document.fields.issuedOn, truth.issue_date, undefined, String);
  marks['number'] = scoreField(document.fields.number, truth.certificate_number, undefined, normalizeName);
  const words = truth.business_scope_keywords ?? [];
  if (words.length > 0) {
    const scope = normalizeName(document.fields.scope?.value ?? '');
    marks['scope'] =
      scope === '' ? 'absent' : words.every((word) => scope.includes(normalizeName(word))) ? 'right' : 'wrong';
  }
  return marks;
}

function scoreTitle(truth: Truth, document: ReviewedDocument, catalogue: readonly CertificateRule[]): Mark {
  const resolved =
    truth.kind === 'document' && truth.certificate_title ? resolveTitle(truth.certificate_title, catalogue) : undefined;
  const expected = resolved?.kind === 'certain' && resolved.part === 'whole' ? resolved.certificate : undefined;
  if (document.certificates.some(({ id }) => id !== expected)) return 'wrong';
  if (expected === undefined) return 'quiet';
  if (document.certificates.length > 0) return 'right';
  return document.candidates.some(({ id }) => id === expected) ? 'unsure' : 'absent';
}

function scoreField(
  field: Field | undefined,
  truth: string | null | undefined,
  state: string | undefined,
  fold: (text: string) => string,
): Mark {
  if (truth === null || truth === undefined) {
    if (state === 'not_printed' || state === 'redacted' || state === 'blank_on_form')
      return field === undefined ? 'quiet' : 'invented';
    return 'unscored';
  }
  if (field === undefined) return 'absent';
  return fold(field.value) === fold(truth) ? 'right' : 'wrong';
}

function scoreScreenshot(truth: Truth, document: ReviewedDocument): Record<string, Mark> {
  const shot = document.screenshot;
  const isWechat = truth.platform === 'wechat';
  const marks: Record<string, Mark> = {
    title: document.certificates.length > 0 ? 'wrong' : 'quiet',
    platform: shot === undefined ? 'absent' : (shot.platform === 'wechat') === isWechat ? 'right' : 'wrong',
  };
  if (!isWechat) return marks;
  const pairs = [
    ['miniProgramName', truth.mini_program_name],
    ['appId', truth.appid],
    ['subject', truth.subject],
    ['pluginName', truth.plugin_name],
    ['pluginAppId', truth.plugin_appid],
    ['pluginVersion', truth.plugin_version],
    ['addedAt', truth.added_at],
  ] as const;
  for (const [name, value] of pairs)
    marks[name] = scoreField(shot?.[name], value, 'not_printed', (text) => text.replace(/\s/gu, ''));
  return marks;
}

const WISHED: readonly Mark[] = ['right', 'quiet', 'unscored'];

function reasonOf(name: string, mark: Mark, document: ReviewedDocument): readonly string[] {
  if (WISHED.includes(mark)) return [];
  const absence = document.absences[name as FieldName];
  const candidate = document.candidates[0]?.reason;
  const why =
    name === 'title'
      ? (candidate ?? `识别出 ${document.certificates.map((sighting) => sighting.name).join('、') || '无'}`)
      : (absence ?? document.warnings.map(({ code }) => code).join(','));
  return [`${name} ${mark}${why ? `（${why}）` : ''}`];
}
