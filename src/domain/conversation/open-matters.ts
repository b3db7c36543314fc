import { type AnswerRules, inLanguage, joinReplies, type Reply, reply } from './reply.ts';
import { unsaid } from './unsaid.ts';

/** What the documents leave open and people ask all the same: how far the review goes with it, without a promise. */
export function openMatterAnswer(context: AnswerRules, { focus }: { readonly focus: readonly string[] }): Reply {
  const told = focus.flatMap((code) => openMatters.get(code) ?? []);
  return told.length === 0
    ? unsaid(context)
    : joinReplies(told.map(({ zh, en }) => reply(context, inLanguage(context, zh, en))));
}

interface Told {
  readonly zh: string;
  readonly en: string;
}

/** By the focus of the question in `rules/conversation/questions.yaml`. */
export const openMatters: ReadonlyMap<string, Told> = new Map([
  [
    'no-promise',
    {
      zh: '不能保证。我只按文档核对证照，把缺的一次列全；能不能通过，以微信的类目审核和腾讯云的插件审核为准。',
      en: 'No promise can be given. I check papers against the documents and list what is missing; WeChat’s review of the category and Tencent Cloud’s of the plugin decide.',
    },
  ],
  [
    'holder-differs',
    {
      zh: '核对时要求证照的持有人就是申请主体：证照上的名称与小程序主体不一致，这份证照会判为不合用，请换成本主体名下的。公司改过名的，或集团内的证能不能共用，文档未说明，请带变更证明去问微信公众平台。',
      en: 'The review wants the holder of a paper to be the applicant itself: a paper in another name does not serve; send one in the applicant’s name. Whether a former name or a paper of the same group will do is not stated in the documents; ask WeChat’s platform, with the proof of the change.',
    },
  ],
  [
    'paper-expired',
    {
      zh: '核对时要求证照在有效期内：过期的判为不合用，请换发后再交；快到期而还没过期的，核对当天有效就算有效。换证期间能不能凭受理单先用，文档未说明，请问发证机关和微信公众平台。',
      en: 'The review wants papers to be valid on the day: an expired one does not serve and has to be renewed first; one that expires soon still counts. Whether a receipt will do while it is being renewed is not stated in the documents; ask the issuer and WeChat’s platform.',
    },
  ],
]);
