import type { DomainRules } from '../rules/schema.ts';
import type { Asking } from './answer-question.ts';
import { type AnswerRules, bullets, inLanguage, numbered, type Reply, reply } from './reply.ts';
import { stated } from './statements.ts';

/** The four kinds of domain with their billing, when the scene is offered, and what cannot be undone. */
export function domainsAnswer(context: AnswerRules, { focus }: Pick<Asking, 'focus'>): Reply {
  const { kinds, statements } = domainRules(context);
  const meant = statements.filter(({ code }) => focus.includes(code));
  if (meant.length > 0) return statementsAnswer(context, meant);
  const lines = kinds.map((kind) => kindWords(context, kind));
  const told = statements.filter(({ code }) => code !== 'cname-required');
  const head = inLanguage(context, '直播域名有 4 种：', 'There are four kinds of live domain:');
  return reply(
    context,
    [head, numbered(lines), bullets(told.map((one) => stated(context, one)))].join('\n'),
    [...kinds, ...told].map(({ citation }) => citation),
  );
}

const statementsAnswer = (context: AnswerRules, told: DomainRules['statements']): Reply =>
  reply(
    context,
    told.map((one) => stated(context, one)).join('\n'),
    told.map(({ citation }) => citation),
  );

const kindWords = ({ language }: AnswerRules, kind: DomainRules['kinds'][number]): string =>
  language === 'zh' ? kindChinese(kind) : kindEnglish(kind);

function kindChinese({ scene, type, usage, billing }: DomainRules['kinds'][number]): string {
  const name = `${scene === 'standard-live' ? '标准直播' : '小程序直播'}${type === 'push' ? '推流' : '播放'}域名`;
  return `${name}：${usage}；${billing === NO_BILLING ? '计费说明为“-”' : billing}`;
}

function kindEnglish({ scene, type, billing }: DomainRules['kinds'][number]): string {
  const [name, usage, billed] =
    scene === 'standard-live'
      ? ['standard live', 'for App, OBS, Web (H5) and other terminals, not for the plugin', 'traffic or bandwidth']
      : ['mini-program live', `for the plugin to ${type}`, 'traffic'];
  const cost = billing === NO_BILLING ? 'no billing entry in the document' : `billed by ${billed} of ${name} playback`;
  return `${name} ${type} domain: ${usage}; ${cost}`;
}

/** What the table has in the billing column of push domains. */
const NO_BILLING = '-';

export function cnameAnswer(context: AnswerRules): Reply {
  const { statements } = domainRules(context);
  const told = statements.filter(({ code }) => code === 'cname-required');
  const where = inLanguage(
    context,
    `在哪家域名服务商办、记录值填什么，以云直播控制台“域名管理”里显示的 CNAME 为准；各服务商的具体步骤文档未说明，可看 CNAME 配置：${CNAME_PAGE}`,
    `Use the CNAME that the live console shows under 域名管理; the steps at each provider are not stated in the documents, see the CNAME page: ${CNAME_PAGE}`,
  );
  return reply(
    context,
    [...told.map((one) => stated(context, one)), where].join('\n'),
    told.map(({ citation }) => citation),
  );
}

/** The page that the source document itself points to. */
const CNAME_PAGE = 'https://cloud.tencent.com/document/product/267/19908';

/** What of live streaming works outside the mini-program: App, Web, PC, OBS. */
export function webAppAnswer(context: AnswerRules): Reply {
  const { kinds, statements } = domainRules(context);
  const standard = kinds.filter(({ scene }) => scene === 'standard-live');
  const told = statements.filter(({ code }) =>
    ['plugin-needs-mini-program-domains', 'push-domain-optional'].includes(code),
  );
  const unsaid = inLanguage(
    context,
    '在 App、网页里用哪个播放器 SDK、怎么开发，文档未说明，请查云直播和播放器的产品文档。',
    'Which player SDK to use in an App or a web page is not stated; see the product documentation of live and player.',
  );
  const lines = [
    ...standard.map((kind) => kindWords(context, kind)),
    ...told.map((one) => stated(context, one)),
    unsaid,
  ];
  return reply(
    context,
    bullets(lines),
    [...standard, ...told].map(({ citation }) => citation),
  );
}

/** The table is checked at start: one without domain rules does not come here. */
function domainRules({ rules }: AnswerRules): DomainRules {
  const [rule] = rules.domains;
  if (rule === undefined) throw new Error('the rules say nothing of domains');
  return rule;
}
