import { longDate } from '../facts/dates.ts';
import type { LetterKind } from './letter-kind.ts';

const platformRule = (
  kind: string,
  certificate: string,
  paragraphs: (holder: string) => readonly string[],
): LetterKind => ({
  kind,
  certificate,
  trade: '电子商务',
  facts: () => ({}),
  letter: (facts) => ({
    title: certificate,
    paragraphs: [...paragraphs(facts.holder), `本文件由${facts.holder}负责解释，自${longDate(facts.issuedOn)}起施行。`],
    signatures: [{ name: facts.holder, date: longDate(facts.issuedOn), seal: facts.holder }],
  }),
  prints: ['holder'],
});

/** 电商平台服务协议、交易规则 */
export const platformTerms = platformRule('platform-terms', '电商平台服务协议、交易规则', (holder) => [
  `本协议由${holder}（以下简称“平台”）与入驻商家、用户共同订立，适用于通过平台小程序进行的商品交易。`,
  '一、注册与账号。用户应当提交真实身份信息；商家应当提交营业执照及所经营商品需要的行政许可。',
  '二、下单与支付。订单自用户付款成功时成立，款项由持牌支付机构收取。',
  '三、发货与收货。商家应当自订单成立之日起四十八小时内发货。',
  '四、退换货。符合七日无理由退货条件的，商家不得拒绝。',
  '五、违规处理。对发布违法信息、销售假冒商品的商家，平台可以下架商品、冻结货款或者终止服务。',
]);

/** 电商平台对入驻经营者的审核要求或规范文件 */
export const admissionRules = platformRule('admission-rules', '电商平台对入驻经营者的审核要求或规范文件', (holder) => [
  `为规范入驻${holder}平台的经营者的审核，依据《中华人民共和国电子商务法》制定本规范。`,
  '一、入驻经营者须提交营业执照、法定代表人身份证明、品牌授权文件。',
  '二、经营食品的，还须提交《食品经营许可证》；经营医疗器械的，还须提交《医疗器械经营许可证》；经营出版物的，还须提交《出版物经营许可证》。',
  '三、平台自收到材料之日起五个工作日内完成审核，每六个月复核一次。',
  '四、材料不实的，平台终止合作并向市场监督管理部门报告。',
]);

/** 电商平台对用户交易纠纷处理的机制或方案 */
export const disputeRules = platformRule('dispute-rules', '电商平台对用户交易纠纷处理的机制或方案', (holder) => [
  `${holder}为及时处理用户与商家之间的交易纠纷，制定本方案。`,
  '一、用户可以通过小程序“客服中心”发起投诉，平台在二十四小时内响应。',
  '二、商家应当在四十八小时内举证，逾期不举证的，平台支持用户的请求。',
  '三、平台在七个工作日内作出处理，必要时先行赔付。',
  '四、用户不接受处理结果的，可以向消费者协会投诉或者提起诉讼。',
]);

/** A regulation that names a permit in every article. */
export const regulation: LetterKind = {
  kind: 'regulation',
  certificate: null,
  trade: '文化传媒',
  facts: () => ({}),
  letter: () => ({
    title: '互联网文化管理暂行规定',
    underTitle: '（节录）',
    paragraphs: [
      '第六条　文化和旅游部负责制定互联网文化发展与管理的方针、政策和规划，监督管理全国互联网文化活动。',
      '第七条　申请从事经营性互联网文化活动，应当符合《互联网信息服务管理办法》的有关规定，并具备单位的名称、住所、组织机构和章程等条件。',
      '第八条　申请从事经营性互联网文化活动，应当向所在地省、自治区、直辖市人民政府文化行政部门提出申请，由省、自治区、直辖市人民政府文化行政部门审核批准。',
      '第九条　对申请从事经营性互联网文化活动的，应当自受理申请之日起二十日内做出批准或者不批准的决定。批准的，核发《网络文化经营许可证》，并向社会公告；不批准的，应当书面通知申请人并说明理由。',
      '《网络文化经营许可证》有效期为三年。有效期届满，需继续从事经营的，应当于有效期届满三十日前申请续办。',
      '第十条　经批准从事经营性互联网文化活动的互联网文化单位，应当在其网站主页的显著位置标明文化行政部门颁发的《网络文化经营许可证》编号。',
      '第十一条　经营性互联网文化单位变更单位名称、域名、法定代表人的，应当自变更之日起二十日内办理变更手续。',
    ],
    signatures: [],
    footNote: '— 3 —',
  }),
  prints: [],
};
