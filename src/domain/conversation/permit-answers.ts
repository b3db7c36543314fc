import type { PermitRule, RuleCitation } from '../rules/schema.ts';
import { certificateName } from './names.ts';
import { type AnswerRules, bullets, inLanguage, type QuickReply, type Reply, reply } from './reply.ts';

/** The four state permits and the authority for each. */
export function permitsAnswer(context: AnswerRules): Reply {
  const { permits } = context.rules;
  const head = inLanguage(
    context,
    '文档列了直播可能涉及的四种国家许可，各地要求不同，请咨询：',
    'The document lists four state permits; requirements differ from place to place, so ask:',
  );
  return reply(
    context,
    `${head}\n${bullets(permits.map((permit) => permitWords(context, permit)))}`,
    permits.map(({ citation }) => citation),
  );
}

const permitWords = ({ language }: AnswerRules, { business, permit, authority }: PermitRule): string =>
  language === 'zh'
    ? `${business}：向${authority}申请《${permit}》`
    : `《${permit}》 (${business}): apply to ${authority}`;

/** Where one applies for these certificates, as far as the documents say; the issuer on the paper otherwise. */
export function whereToApply(context: AnswerRules, wanted: readonly string[]): Reply {
  if (wanted.length === 0) return permitsAnswer(context);
  const lines = wanted.map((id) => placeOf(context, id));
  return reply(
    context,
    lines.length === 1 ? (lines[0]?.text ?? '') : bullets(lines.map(({ text }) => text)),
    lines.flatMap(({ citation }) => citation ?? []),
  );
}

/** In words, with the sentence that names the authority, else the one that names the paper. */
function placeOf(
  context: AnswerRules,
  id: string,
): { readonly text: string; readonly citation: RuleCitation | undefined } {
  const permit = context.rules.permits.find(({ certificates }) => certificates.includes(id));
  const name = certificateName(context, id);
  if (permit === undefined) {
    const certificate = context.rules.certificates.find((rule) => rule.id === id);
    return { text: catalogueWords(context, id, name), citation: certificate?.citation };
  }
  const text = inLanguage(
    context,
    `${name}：请咨询${permit.authority}申请办理。`,
    `${name}: ask ${permit.authority} and apply there.`,
  );
  return { text, citation: permit.citation };
}

function catalogueWords(context: AnswerRules, id: string, name: string): string {
  const certificate = context.rules.certificates.find((rule) => rule.id === id);
  const { kind, issuer } = certificate ?? {};
  if (kind === 'category') {
    return inLanguage(
      context,
      `${name}：在小程序后台“设置 > 基本设置 > 服务类目”里申请，由微信审核。`,
      `${name}: apply in the mini-program console under 设置 > 基本设置 > 服务类目; WeChat reviews it.`,
    );
  }
  if (issuer !== undefined) {
    return inLanguage(
      context,
      `${name}：去哪里办，文档未说明；这种证照由${issuer}颁发或办理，请向它咨询。`,
      `${name}: the documents do not state where to apply; it is issued by ${issuer}, so ask there.`,
    );
  }
  const own = kind === 'agreement' || kind === 'letter' || kind === 'plan' || kind === 'form' || kind === 'proof';
  return own
    ? inLanguage(
        context,
        `${name}：不是向主管部门申请的证照，由申请单位自己准备（协议由各方签订）。`,
        `${name}: it is no licence; the applicant prepares it (an agreement is signed by its parties).`,
      )
    : inLanguage(
        context,
        `${name}：去哪里办，文档未说明，请向当地主管部门咨询。`,
        `${name}: the documents do not state where to apply; ask the local authority.`,
      );
}

/** 去哪办 for each of these. */
export const askWhere = (context: AnswerRules, certificates: readonly string[]): readonly QuickReply[] =>
  certificates.slice(0, 3).map((id) => {
    const name = context.rules.certificates.find((rule) => rule.id === id)?.name ?? id;
    return {
      label: inLanguage(context, `《${name}》去哪办？`, `Where to apply for 《${name}》?`),
      value: inLanguage(context, `《${name}》去哪办`, `where to apply for 《${name}》`),
    };
  });
