import { type AnswerRules, inLanguage, type QuickReply, type Reply, reply } from './reply.ts';

/** What the documents do not say: told so, with where to ask. */
export const unsaid = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      `文档未说明。这类问题请问：小程序和类目的事，看微信公众平台 ${WECHAT} 和微信的服务类目说明 ${CATEGORIES}；插件、购买、域名的事，到腾讯云云直播控制台查看或提交工单。`,
      `The documents do not say. Ask: for mini-programs and categories WeChat’s platform ${WECHAT} and its list of categories ${CATEGORIES}; for plugin, purchase and domains the Tencent Cloud live console or a ticket there.`,
    ),
    [],
    capabilities(context),
  );

const WECHAT = 'https://mp.weixin.qq.com/';
const CATEGORIES = 'https://developers.weixin.qq.com/miniprogram/product/material/';

/** A business that none of the four pages speaks of. */
export const outsideAnswer = (context: AnswerRules, businesses: readonly string[]): Reply => {
  const names = businesses.map((name) => `“${name}”`).join(context.language === 'zh' ? '、' : ', ');
  return reply(
    context,
    inLanguage(
      context,
      `${names}能不能开直播、要什么资质，文档未说明；请以微信最新的服务类目说明为准：${CATEGORIES}`,
      `The documents do not say whether ${names} may stream or with which papers; WeChat’s latest list of categories decides: ${CATEGORIES}`,
    ),
  );
};

export const offTopic = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '这个问题不在我能回答的范围里。我只管小程序开直播的资质和接入：说说您的小程序播什么内容、主体是谁，或直接把证照和截图发来，我来核对。',
      'This is not something I can answer. I only deal with papers and procedure for live streaming in a WeChat mini-program: tell me what you stream and who you are, or send the licences and screenshots.',
    ),
    [],
    capabilities(context),
  );

export const help = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '您好，我是资审，帮您核对微信小程序接入腾讯云直播要的资质。您可以：\n- 说说小程序播什么、主体是谁，我告诉您要哪个类目、哪些证、用哪种方案\n- 把证照和后台截图发来，我逐份读出来、对照规则，一次列全缺什么\n- 问插件申请、截图、审核、购买、域名、许可证去哪办\n结论只由规则得出，每一条都注明出处。',
      'Hello, I am 资审. I check the papers that a WeChat mini-program needs for live streaming via Tencent Cloud. You can:\n- tell me what you stream and who you are, and hear which category, papers and scheme apply\n- send licences and console screenshots: I read each and list everything that is missing at once\n- ask about the plugin, screenshots, review, purchase, domains and where to apply for permits\nThe verdict comes from rules alone, each with its source.',
    ),
    [],
    capabilities(context),
  );

/** Nobody can talk a verdict into being. */
export const notByWords = (context: AnswerRules): Reply =>
  reply(
    context,
    inLanguage(
      context,
      '结论只由证照内容和规则得出，说什么都改不了它，我也不帮忙做假材料。缺什么我可以告诉您怎么补。',
      'The verdict comes from the papers and the rules alone; no instruction changes it, and I do not help with false papers. I can tell you how to complete what is missing.',
    ),
  );

/** What may be said to begin with. */
export const capabilities = (context: AnswerRules): readonly QuickReply[] =>
  context.language === 'zh'
    ? [
        { label: '直播带货要什么资质？', value: '直播带货要什么资质' },
        { label: '两种方案怎么选？', value: '两种方案怎么选，用哪种方案' },
        { label: '全部类目', value: '全部类目' },
        { label: '插件怎么申请、要什么截图？', value: '插件申请要什么截图' },
      ]
    : [
        { label: 'Papers for live commerce', value: 'Which papers for live commerce?' },
        { label: 'Which scheme?', value: 'Which scheme should we use?' },
        { label: 'All categories', value: 'list all categories' },
        { label: 'Screenshots for the plugin', value: 'Which screenshots does the plugin need?' },
      ];
