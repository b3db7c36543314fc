import type { ProcedureRule, RuleCitation } from '../rules/schema.ts';
import type { Asking } from './answer-question.ts';
import { type AnswerRules, bullets, inLanguage, numbered, type Reply, reply } from './reply.ts';
import { stated } from './statements.ts';

/** The two screenshots, what each has to show, and what spoils them. */
export function screenshotsAnswer(context: AnswerRules): Reply {
  const rule = procedure(context);
  const shots = rule.screenshots.map((shot) =>
    context.language === 'zh'
      ? `${shot.label}：在“${shot.path}”截，要能看到${shot.shows.map(({ label }) => label).join('、')}`
      : stated(context, { ...shot, text: shot.label }),
  );
  const warnings = rule.warnings.filter(({ code }) => code === 'screenshots-complete');
  const head = inLanguage(
    context,
    '申请小程序·云直播插件要两张截图：',
    'The plugin application needs two screenshots:',
  );
  return reply(
    context,
    [head, numbered(shots), ...warnings.map((one) => stated(context, one))].join('\n'),
    [...rule.screenshots, ...warnings].map(({ citation }) => citation),
  );
}

/** The plugin's name, AppID and least version. */
export function pluginVersionAnswer(context: AnswerRules): Reply {
  const { plugin } = procedure(context);
  const text = inLanguage(
    context,
    `插件名称“${plugin.name}”，插件 AppID ${plugin.appId}（文档里写作示例），最低版本 ${plugin.minimumVersion}。`,
    `The plugin is ${plugin.name}, its AppID ${plugin.appId} (given as an example in the document), the least version ${plugin.minimumVersion}.`,
  );
  return reply(context, text, [plugin.citation]);
}

export function statesAnswer(context: AnswerRules): Reply {
  const { states } = procedure(context);
  const lines = states.map((state) =>
    context.language === 'zh' ? `${state.name}：${state.text}` : stated(context, state),
  );
  const head = inLanguage(context, '插件授权依次有这几个状态：', 'The plugin authorisation goes through these states:');
  return reply(
    context,
    `${head}\n${numbered(lines)}`,
    states.map(({ citation }) => citation),
  );
}

/** How long it takes until one can stream: the plugin's review and what follows it, and the first review of a category that says so. */
export function reviewTimeAnswer(context: AnswerRules, { facts }: Pick<Asking, 'facts'>): Reply {
  const own = context.rules.categories.filter(({ id }) => facts.category === undefined || id === facts.category);
  const plugin = own.some(({ scheme }) => scheme === 'plugin') ? pluginTime(context) : [];
  const notes = own.flatMap(({ name, notes: all }) =>
    all.filter(({ code }) => code === 'first-review-seven-days').map((note) => ({ name, note })),
  );
  const first = notes.map(({ name, note }) => ({
    text: `${name}${inLanguage(context, '：', ': ')}${stated(context, note)}`,
    citation: note.citation,
  }));
  const unsaid = inLanguage(
    context,
    '其他审核（类目审核、代码审核等）要多久，文档未说明；请在微信公众平台后台查看。',
    'How long other reviews take is not stated in the documents; look in the WeChat console (mp.weixin.qq.com).',
  );
  const told = [...plugin, ...first];
  return reply(
    context,
    bullets([...told.map(({ text }) => text), unsaid]),
    told.map(({ citation }) => citation),
  );
}

function pluginTime(
  context: AnswerRules,
): readonly { readonly text: string; readonly citation: RuleCitation | undefined }[] {
  const { states, reviewWorkingDays } = procedure(context);
  const days = inLanguage(
    context,
    `插件授权：云直播控制台提交后审核时间为${chineseNumber(reviewWorkingDays)}个工作日。`,
    `Plugin authorisation: the review takes ${reviewWorkingDays} working days after submitting it in the live console.`,
  );
  const [pending, ...later] = states;
  return [
    { text: days, citation: pending?.citation },
    ...later.map((state) => ({
      text: context.language === 'zh' ? `变成“${state.name}”：${state.text}` : stated(context, state),
      citation: state.citation,
    })),
  ];
}

const chineseNumber = (number: number): string => '零一二三四五六七八九十'.charAt(number) || String(number);

/** Both ways to buy, and where prices stand, which the documents do not say. */
export function buyAnswer(context: AnswerRules): Reply {
  const { waysToBuy, states } = procedure(context);
  const when = states.find(({ id }) => id === 'pending-payment');
  const lines = waysToBuy.map((way) =>
    context.language === 'zh' ? `${way.label}：${way.text}` : stated(context, way),
  );
  const head = inLanguage(
    context,
    '审核通过、状态变成“待付款”后就能买，有两种方式：',
    'Once the state is 待付款 (pending payment), there are two ways to buy:',
  );
  return reply(context, [head, numbered(lines), priceUnsaid(context)].join('\n'), [
    when?.citation,
    ...waysToBuy.map(({ citation }) => citation),
  ]);
}

const priceUnsaid = (context: AnswerRules): string =>
  inLanguage(
    context,
    `价格文档未说明，请看购买指南：${PRICE_PAGE}`,
    `Prices are not stated in the documents; see the purchase guide: ${PRICE_PAGE}`,
  );

/** The page that the source document itself points to for prices. */
const PRICE_PAGE = 'https://cloud.tencent.com/document/product/1078/34643';

export function renewAnswer(context: AnswerRules): Reply {
  const rule = procedure(context);
  const renew = rule.nextSteps.filter(({ id }) => id === 'renew-with-traffic-package');
  const direct = rule.waysToBuy.filter(({ id }) => id === 'buy-authorisation');
  const state = rule.states.filter(({ id }) => id === 'available');
  const lines = [...direct, ...renew, ...state].map((one) => stated(context, one));
  const unsaid = inLanguage(
    context,
    '到期前多久可以续、过期后保留多久，文档未说明，请在云直播控制台查看。',
    'How early one can renew and what happens after expiry is not stated; look in the live console.',
  );
  return reply(
    context,
    [inLanguage(context, '续费：', 'Renewal:'), bullets([...lines, unsaid])].join('\n'),
    [...direct, ...renew, ...state].map(({ citation }) => citation),
  );
}

/** Everything from the papers to the first stream, in order. */
export function nextStepsAnswer(context: AnswerRules): Reply {
  const rule = procedure(context);
  const next = rule.nextSteps.filter(({ id }) => id !== 'renew-with-traffic-package');
  const steps = [...rule.applications, ...next].map((one) => stated(context, one));
  const warnings = rule.warnings.filter(({ code }) => code === 'both-applications' || code === 'scene-must-match');
  const head = inLanguage(context, '插件方案的步骤：', 'The steps of the plugin scheme:');
  return reply(
    context,
    [head, numbered(steps), ...warnings.map((one) => stated(context, one))].join('\n'),
    [...rule.applications, ...next, ...warnings].map(({ citation }): RuleCitation => citation),
  );
}

/** The table is checked at start: one without the procedure does not come here. */
function procedure({ rules }: AnswerRules): ProcedureRule {
  const [rule] = rules.procedures;
  if (rule === undefined) throw new Error('the rules have no plugin procedure');
  return rule;
}
