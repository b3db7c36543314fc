import { optionsFor } from '../judge/options.ts';
import { categoryLeaves } from '../rules/requirement-leaves.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { Gap, Verdict } from '../verdict.ts';
import { categoryName, categoryRule, certificateName } from './names.ts';
import { type AnswerRules, bullets, inLanguage, joinReplies, type Reply, reply } from './reply.ts';
import { stated } from './statements.ts';
import { general } from './subject-answers.ts';
import type { Facts } from './understanding.ts';

/** What a follow-up is about. */
export interface GapQuestion {
  readonly facts: Facts;
  readonly verdict?: Verdict;
  /** Certificates that were named, or that the talk was about last. */
  readonly certificates: readonly string[];
  /** Codes of the statements that are asked for. */
  readonly focus?: readonly string[];
}

/** Why it does not do: each gap with the sentence that it rests on; without a verdict, why the rules want the paper. */
export function whyAnswer(context: AnswerRules, question: GapQuestion): Reply {
  const gaps = gapsAsked(question);
  if (gaps.length > 0) return joinReplies(gaps.map((gap) => whyGap(context, gap)));
  const { verdict, certificates, facts, focus = [] } = question;
  if (focus.includes('category-must-match')) return whyRejected(context);
  if (certificates.length > 0) return joinReplies(certificates.map((id) => whoWants(context, id, facts)));
  if (verdict?.decision === 'reject') return rejected(context, verdict);
  if (verdict?.decision === 'pass') {
    return reply(
      context,
      inLanguage(context, '没有不行：手里的资质已经满足要求。', 'Nothing is wrong: the papers meet the requirement.'),
    );
  }
  const category = facts.category === undefined ? undefined : categoryRule(context, facts.category);
  if (facts.subjectType === 'individual') return general(context, 'individual-not-allowed');
  if (category === undefined)
    return joinReplies([general(context, 'category-must-match'), general(context, 'latest-wechat-list')]);
  const text = inLanguage(
    context,
    `${categoryName(context, category.id)}的要求写在资质表里：“${category.citation.quote}”`,
    `The requirement of ${categoryName(context, category.id)} stands in the table: “${category.citation.quote}”`,
  );
  return joinReplies([reply(context, text, [category.citation]), general(context, 'category-must-match')]);
}

/** What the documents say of refusals by WeChat. */
function whyRejected(context: AnswerRules): Reply {
  const warnings = context.rules.procedures.flatMap((rule) =>
    rule.warnings.filter(({ code }) => code === 'scene-must-match' || code === 'both-applications'),
  );
  const others = inLanguage(
    context,
    '驳回通知里写的其他原因，文档未说明，请在微信公众平台后台查看；把证照和截图发来，我可以核对资质这一块。',
    'Other reasons are not stated in the documents: look in the WeChat console. Send the papers and I check that part.',
  );
  return joinReplies([
    general(context, 'category-must-match'),
    ...warnings.map((one) => reply(context, stated(context, one), [one.citation])),
    reply(context, others),
  ]);
}

/** The gaps that are asked about: of the certificates named, else all. */
export function gapsAsked({ verdict, certificates }: GapQuestion): readonly Gap[] {
  const gaps = verdict?.gaps ?? [];
  const named = gaps.filter(({ certificate }) => certificates.includes(certificate.id));
  return named.length > 0 ? named : certificates.length > 0 ? [] : gaps;
}

const whyGap = (context: AnswerRules, gap: Gap): Reply =>
  reply(
    context,
    inLanguage(
      context,
      `${gap.text}\n资质表原文：“${gap.citation.quote}”`,
      `${certificateName(context, gap.certificate.id)} ${statusEnglish[gap.status]}.\nThe table says: “${gap.citation.quote}”`,
    ),
    [gap.citation],
  );

/** What a gap comes to in English. */
export const statusEnglish: Readonly<Record<Gap['status'], string>> = {
  missing: 'is missing: please submit it',
  unfit: 'was submitted and does not meet the requirement',
  unsure: 'could not be confirmed from what was submitted: please send a clearer or complete copy',
};

function rejected(context: AnswerRules, { notes }: Verdict): Reply {
  const reasons = notes.filter(({ citation }) => citation !== undefined);
  return reply(
    context,
    reasons.map(({ text }) => text).join('\n'),
    reasons.map(({ citation }) => citation),
  );
}

/** Which categories ask for a certificate, in their own words. */
function whoWants(context: AnswerRules, id: string, { category }: Facts): Reply {
  const wanting = context.rules.categories.flatMap((rule) => {
    const leaf = categoryLeaves(rule).find(({ leaf: { certificate } }) => certificate === id)?.leaf;
    return leaf === undefined ? [] : [{ rule, leaf }];
  });
  const own = wanting.filter(({ rule }) => rule.id === category);
  const shown = own.length > 0 ? own : wanting;
  const name = certificateName(context, id);
  if (shown.length === 0) {
    return reply(
      context,
      inLanguage(context, `${name}：资质表没有哪个类目要它。`, `${name}: no category of the table asks for it.`),
    );
  }
  const lines = shown.map(({ rule, leaf }) =>
    inLanguage(
      context,
      `${categoryName(context, rule.id)}：“${leaf.quote}”`,
      `${categoryName(context, rule.id)}: “${leaf.quote}”`,
    ),
  );
  const head = inLanguage(context, `${name}是资质表里这些类目要的：`, `${name} is asked for by:`);
  return reply(
    context,
    `${head}\n${bullets(lines)}`,
    shown.map(({ rule, leaf }) => ({ ...rule.citation, quote: leaf.quote })),
  );
}

/** What serves in a certificate's place: its newer forms, and the other ways to meet the category. */
export function substituteAnswer(context: AnswerRules, question: GapQuestion): Reply {
  const { verdict, facts, certificates } = question;
  const wanted = certificates.length > 0 ? certificates : gapsAsked(question).map(({ certificate }) => certificate.id);
  const categoryId = facts.category ?? verdict?.category.id;
  const forms = wanted.map((id) => newerForms(context, id));
  const category = categoryId === undefined ? undefined : categoryRule(context, categoryId);
  if (category === undefined) {
    const ask = inLanguage(
      context,
      '要看是哪个类目：说一下类目，我就能列出所有办法。',
      'That depends on the category: tell me which, and I list every way.',
    );
    return joinReplies([...forms, reply(context, ask)]);
  }
  return joinReplies([...forms, otherWays(context, question, category.id, wanted)]);
}

function newerForms(context: AnswerRules, id: string): Reply {
  const serving = context.rules.certificates.filter(({ standsFor }) => standsFor.includes(id));
  if (serving.length === 0) return reply(context, '');
  const names = serving.map((one) => certificateName(context, one.id)).join('、');
  return reply(
    context,
    inLanguage(
      context,
      `${certificateName(context, id)}可以用现行的${names}代替。`,
      `${certificateName(context, id)}: ${names}, which is issued today, serves in its place.`,
    ),
  );
}

function otherWays(
  context: AnswerRules,
  { facts, verdict }: GapQuestion,
  id: string,
  wanted: readonly string[],
): Reply {
  const category = categoryRule(context, id);
  if (category === undefined) return reply(context, '');
  const { role, subjectType, declares } = facts;
  const { options } = optionsFor(category, {
    declares,
    ...(role && { role }),
    ...(subjectType && { type: subjectType }),
  });
  const without = options.filter(({ leaves }) => !leaves.some(({ leaf }) => wanted.includes(leaf.certificate)));
  const name = categoryName(context, id);
  if (without.length === 0) {
    const must = wanted.length === 0 ? options.length <= 1 : true;
    const text = must
      ? inLanguage(
          context,
          `${name}的每一种办法都要它，文档没有写可以代替的材料。`,
          `Every way to meet ${name} needs it; the document names nothing in its place.`,
        )
      : '';
    return reply(context, text, [category.citation]);
  }
  const lines = without
    .slice(0, MOST_WAYS)
    .map(({ leaves }) => leaves.map(({ leaf }) => certificateName(context, leaf.certificate)).join(' + '));
  const head =
    verdict === undefined
      ? inLanguage(context, `${name}还可以走这些办法：`, `Other ways to meet ${name}:`)
      : inLanguage(context, `${name}不用这一份的办法有：`, `Ways to meet ${name} without it:`);
  return reply(
    context,
    `${head}\n${bullets(lines)}`,
    [...new Set(without.slice(0, MOST_WAYS).flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf.quote)))].map(
      (quote) => ({
        ...category.citation,
        quote,
      }),
    ),
  );
}

const MOST_WAYS = 8;

/** What a certificate is: who issues it, what it prints, what it is not. */
export function whatIsAnswer(context: AnswerRules, question: GapQuestion): Reply {
  const named =
    question.certificates.length > 0
      ? question.certificates
      : gapsAsked(question).map(({ certificate }) => certificate.id);
  const known = named.flatMap((id) => context.rules.certificates.filter((rule) => rule.id === id));
  if (known.length === 0) {
    return reply(
      context,
      inLanguage(context, '您想问哪一种证照？说一下名称就行。', 'Which paper do you mean? Its name is enough.'),
    );
  }
  return joinReplies(known.map((certificate) => describe(context, certificate)));
}

function describe(context: AnswerRules, certificate: CertificateRule): Reply {
  const { id, kind, issuer, aliases, neverTitles, lookFor, citation } = certificate;
  const printed = aliases.filter(({ spoken }) => !spoken).map(({ name }) => `《${name}》`);
  const zh = [
    `${certificateName(context, id)}是${kinds[kind][0]}${issuer === undefined ? '' : `，由${issuer}出具`}。`,
    printed.length === 0 ? '' : `证面标题也可能是${printed.slice(0, 3).join('、')}。`,
    neverTitles.length === 0
      ? ''
      : `${neverTitles
          .slice(0, 2)
          .map((name) => `“${name}”`)
          .join('、')}不是它。`,
    lookFor === undefined ? '' : `人工审核时会${lookFor.replace(/。$/u, '')}。`,
  ];
  const en = [
    `${certificateName(context, id)} is a ${kinds[kind][1]}${issuer === undefined ? '' : ` issued by ${issuer}`}.`,
    printed.length === 0 ? '' : ` It may also be headed ${printed.slice(0, 3).join(', ')}.`,
  ];
  return reply(context, inLanguage(context, zh.join(''), en.join('')), [citation]);
}

const kinds: Readonly<Record<CertificateRule['kind'], readonly [string, string]>> = {
  licence: ['一种证照', 'licence'],
  filing: ['一种备案', 'filing'],
  agreement: ['一种协议', 'agreement'],
  letter: ['一种函件', 'letter'],
  form: ['申请时填的表格', 'form filled in for an application'],
  proof: ['证明材料', 'proof'],
  plan: ['平台自己的制度文件', 'document of the platform itself'],
  category: ['另一个服务类目', 'further service category'],
};
