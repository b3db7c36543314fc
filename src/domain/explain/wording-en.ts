import type { CertificateRule } from '../rules/schema.ts';
import type { ApplicationItem, ApplicationItemId, RequirementStatus, Verdict } from '../verdict.ts';
import { faultWordsEn, scopeAskedEn } from './fault-words-en.ts';
import { barringNotes, type GapCase } from './gap-cases.ts';
import { noteEn } from './note-words-en.ts';
import { stepWordsEn } from './step-words-en.ts';
import { type CitedPage, dayOf, sentence, type Wording } from './wording.ts';

/** English, on request: sentences in English, names and quotations of the Chinese documents as they stand. */
export const wordingEn: Wording = {
  fault: faultWordsEn,
  nameOf: ({ certificate }) => nameOf(certificate),
  title: ({ certificate, gap }) => `${capital(nameOf(certificate))}: ${statusNames[gap.status]}`,
  summary: (_, faults) =>
    faults.map(({ problem, todo }) => `${sentence(capital(problem), '.')} ${todo.trim()}`).join(' '),
  why: ({ citation }) =>
    `“${citation.quote}” — 《${citation.source}》, ${citation.section}, updated ${dayOf(citation.updated)}`,
  issuedBy,
  upload: ({ certificate, gap }) =>
    gap.code === 'needs-person'
      ? 'what was submitted need not be sent again, unless the reviewer asks for more.'
      : uploads[certificate.kind],
  watch,
  headline,
  alternatives,
  note: noteEn,
  application,
  nextStep: ({ id, text }) => stepWordsEn[id] ?? text,
  gapText: (gap, number, sameWhy) =>
    [
      `${number}. ${gap.title}`,
      `   ${gap.summary}`,
      `   Why: ${sameWhy === undefined ? gap.why : `as item ${sameWhy}`}`,
      `   Issued by: ${gap.issuedBy}`,
      `   How to submit: ${gap.upload}`,
      ...(gap.watch.length === 0 ? [] : [`   Mind: ${gap.watch.join('; ')}`]),
    ].join('\n'),
  listTitle: (label, citation) =>
    `${labels[label]}${citation === undefined ? '' : ` (《${citation.source}》, updated ${dayOf(citation.updated)})`}:`,
  pointText,
  aiNotice: 'Some of this text was written by AI and is for reference only; the verdict comes from the rules alone.',
};

function pointText(text: string, { source, updated }: CitedPage): string {
  return `${text} (《${source}》, updated ${dayOf(updated)})`;
}

const labels = {
  alternatives: 'Other ways that would do',
  notes: 'Also mind',
  application: 'The plugin application',
  nextSteps: 'Next',
} as const;

const statusNames: Readonly<Record<RequirementStatus, string>> = {
  missing: 'missing',
  unfit: 'does not meet the requirement',
  unsure: 'could not be confirmed',
  met: 'met',
};

const applicationItems: Readonly<Record<ApplicationItemId, { readonly label: string; readonly todo: string }>> = {
  'basic-info-screenshot': {
    label: 'Screenshot of the basic information page (设置 > 基本设置)',
    todo: 'It has to show the mini-program’s name, categories, subject and AppID at once.',
  },
  'plugin-list-screenshot': {
    label: 'Screenshot of the plugin list (设置 > 第三方设置 > 插件管理)',
    todo: 'It has to show 腾讯云直播助手 and the time at which it was added.',
  },
  'subject-agrees': {
    label: 'Subject of the mini-program and holder of the papers',
    todo: 'They have to be one and the same.',
  },
  'app-id-agrees': { label: 'AppID', todo: 'All screenshots have to be of one mini-program.' },
  'category-agrees': {
    label: 'Category on the console',
    todo: 'The category under review has to be among those in force.',
  },
};

/** What agrees is told in one line; what cannot be compared for want of a screenshot is no line of its own. */
function application(items: readonly ApplicationItem[]): readonly string[] {
  const met = items.filter(({ status }) => status === 'met').map(({ id }) => applicationItems[id].label);
  const open = items.filter(
    ({ id, status }) => status !== 'met' && (status !== 'missing' || id.endsWith('screenshot')),
  );
  const told = open.map(
    ({ id, status }) => `${applicationItems[id].label}: ${statusNames[status]}. ${applicationItems[id].todo}`,
  );
  return [...told, ...(met.length === 0 ? [] : [`Met: ${met.join('; ')}`])];
}

/** The slug read as words, with the Chinese name that the paper bears. */
const nameOf = ({ id, name }: CertificateRule): string =>
  `${id.replaceAll('-', ' ')} (《${name.replace(/[《》]/gu, '')}》)`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function issuedBy({ certificate, leaf, issuer, permit }: GapCase): string {
  const body = issuer?.name ?? certificate.issuer ?? writers[certificate.kind];
  const whose = leaf?.where?.holder === 'partner' ? '; it has to be the partner’s, so ask the partner for it' : '';
  const apply = permit === undefined ? '' : `; to apply, ask ${permit.authority}`;
  return `${body}${whose}${apply}.`;
}

const writers: Readonly<Record<CertificateRule['kind'], string>> = {
  licence: 'the competent authority',
  filing: 'the authority that keeps the filing',
  agreement: 'the parties to the agreement',
  letter: 'the applicant itself',
  form: 'the applicant, as filled in for the authority at the time',
  proof: 'whoever can prove it',
  plan: 'the platform itself',
  category: 'WeChat, on application in the mini-program console',
};

const uploads: Readonly<Record<CertificateRule['kind'], string>> = {
  licence: 'a colour scan or photo of the original, all four corners visible, with its annexes.',
  filing: 'the certificate of filing, or the page of the filing system that shows it.',
  agreement: 'the whole agreement (PDF, Word or scan) with its title, all parties and the signed and sealed page.',
  letter: 'a scan of the whole letter with title, signature and seal.',
  form: 'the form as filled in; an empty one does not count.',
  proof: 'a scan of the whole document that shows who issued it, when, and the seal.',
  plan: 'the whole document with its title (PDF, Word or picture).',
  category: 'a screenshot of the console that shows the category.',
};

function watch(gap: GapCase): readonly string[] {
  return [...asked(gap), ...aboutPaper(gap)];
}

/** What the table asks of this paper in this category. */
function asked(gap: GapCase): readonly string[] {
  const { leaf, issuer } = gap;
  const where = leaf?.where;
  return [
    where?.scopeContains === undefined ? [] : `its business scope must contain ${scopeAskedEn(gap)}`,
    issuer === undefined ? [] : `it must be issued by ${issuer.name}`,
    where?.parties === undefined ? [] : `at least ${where.parties} different partners are needed`,
    where?.seals === undefined ? [] : `it must bear the seals of ${where.seals} parties`,
    where?.holder === 'partner' ? 'it must be the partner’s, not the applicant’s own' : [],
  ].flat();
}

/** What is true of this paper wherever it is asked for. */
function aboutPaper({ certificate, leaf, substitutes, asOf }: GapCase): readonly string[] {
  const own = (leaf?.where?.holder ?? 'subject') === 'subject' && certificate.fields.includes('holder');
  const dated = certificate.validity !== 'none' && certificate.kind !== 'category';
  return [
    own ? 'its holder must be the applicant, to the character' : [],
    dated ? `it must be valid on ${asOf}` : [],
    substitutes.length === 0 ? [] : `${substitutes.map(nameOf).join(', ')} serves in its place`,
    certificate.neverTitles.length === 0 ? [] : `${certificate.neverTitles[0]} is another paper`,
  ].flat();
}

const schemeNames = {
  plugin: 'the mini-program live plugin (小程序·云直播插件)',
  standard: 'standard live with the live tag (标准直播+直播标签)',
} as const;

function headline(verdict: Verdict): string {
  const { decision, category, gaps, options, scheme } = verdict;
  const way = options.length > 1 ? ` on the nearest way, “${options[0]?.label ?? ''}”` : '';
  const of = `the category “${category.name}”`;
  if (decision === 'pass')
    return `Verdict: may connect. The papers for ${of} are complete; use ${schemeNames[scheme]}.`;
  if (decision === 'supplement')
    return `Verdict: papers are needed. ${gaps.length} item(s) are lacking for ${of}${way}; complete all of them before submitting again.`;
  if (decision === 'manual')
    return `Verdict: for a person to decide. ${gaps.length} item(s) for ${of}${way} cannot be settled by a program.`;
  const why = barringNotes(verdict).map((note) =>
    note.citation ? pointText(noteEn(note), note.citation) : noteEn(note),
  );
  return `Verdict: cannot connect. No further paper changes this for ${of}. ${why.length === 0 ? 'The reason is under “Also mind”.' : why.join(' ')}`;
}

function alternatives({ decision, options }: Verdict): readonly string[] {
  if (decision === 'pass' || decision === 'reject') return [];
  return options.slice(1, 4).map(({ label, requirements }) => {
    const open = requirements.filter(({ status }) => status !== 'met').length;
    return `${label} (${open} item(s) lacking)`;
  });
}
