import type { GuardCheck } from './grounds.ts';

/** Promises, legal advice, and words that speak of the machine instead of the paper; allowed only where the facts say them. */
export const checkForbidden: GuardCheck = (text, { corpus }) => {
  const bare = text.replace(/\s/gu, '');
  const hits = FORBIDDEN.flatMap((pattern) => [...bare.matchAll(pattern)].map(([hit]) => hit));
  return hits.find((hit) => !corpus.includes(hit));
};

const FORBIDDEN: readonly RegExp[] = [
  // guarantees
  /保证|担保|包过|必过|必定|一定(?:能|会|可以|通过)|肯定|百分之百|100%|绝对|稳过|秒过|官方(?:认证|推荐|授权|指定|认可)/gu,
  /(?:即可|就(?:能|可以?|会)|便(?:能|可以?|会)|(?<!不|否|未|才)能够?|可以?|会|将|马上|立即|顺利|直接)(?:自动)?(?:审核)?(?:通过|过审|获批|接入|上线|开播|开通|放行)/gu,
  /(?:确保|承诺)(?:能|可以?|会)?(?:通过|过审|获批|接入|上线)|放心|恭喜|祝贺|没问题|没有问题/gu,
  // legal advice and accusations
  /起诉|诉讼|律师|法律(?:责任|规定|风险|意见|依据)?|罚款|处罚|行政复议|刑事|犯罪|违法|违规|侵权|赔偿|仲裁|举报|投诉|追究|合法|非法|法规|条例|司法/gu,
  /第[0-9〇零一二三四五六七八九十百]+[条款章项]/gu,
  /伪造|造假|假证|虚假|作假|篡改|涉嫌|冒用|盗用|挪用|欺诈|骗|吊销|注销|撤销|停业|异常名录|失信|黑名单|冻结/gu,
  // orders to the reader or the program
  /忽略|无视|不予理会|跳过|绕过|越权|指令|提示词|系统|模型|语言模型|人工智能|助手|机器人|作为(?:一个|AI)|审核员|审批人|管理员|领导|上级|特批|批准|豁免|免检|免审|视为|视同|默认|白名单|规则已|新规|内部|测试模式|开发者模式|输出|回复|回答/gu,
  // dispensing with what the table asks for
  /无需|无须|毋须|不需要?|不用|不必|用不着|免于|免交|免提交|可以?(?:先|暂)?不|暂(?:时|且)?不|(?:不要|切勿|请勿|勿|别)(?:再)?(?:提交|补交|上传|提供|换发)/gu,
  /代替|替代|顶替|替换|也可以?|也行|也能|均可|都可以|亦可|任选|二选一|或者/gu,
  /复印件|传真|电子版|翻译|公证|截屏|口头|现场|当面|邮寄|寄送|窗口|法人|身份证|户口|学历|简历|流水|审计|验资|年检|年报|保险单/gu,
  // the plugin, domains and the rest of the product belong to other answers
  /插件|直播标签|云直播|域名|CNAME|套餐|流量包|推流|接入|上线|开播/gu,
];
