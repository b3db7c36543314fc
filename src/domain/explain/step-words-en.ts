/** The next steps of the plugin application in English, by id; a step of another id is told in its own Chinese words. */
export const stepWordsEn: Readonly<Record<string, string>> = {
  'wechat-platform':
    'In the mini-program console, under 设置 > 第三方设置 > 插件管理, add the live plugin (腾讯云直播助手).',
  'live-console':
    'Have the screenshots of the category and of the plugin ready; in the live console under 资源包/插件管理 > 小程序云直播插件授权 choose 新增小程序直播插件 and submit the mini-program to be bound.',
  'both-applications': 'The WeChat application alone is not approved; both applications have to be made.',
  'pending-review': 'State 待审核: the application is in; review takes five working days.',
  buy: 'After review, in state 待付款, buy the plugin.',
  'buy-authorisation': 'Either buy the authorisation itself: 小程序云直播插件授权 > 购买/续费插件.',
  'buy-traffic-package': 'Or buy a traffic package of 200TB or more, which brings one year of authorisation.',
  available: 'State 可用: bought or renewed, the mini-program may stream while it is valid.',
  'plugin-needs-mini-program-domains':
    'The plugin needs push and play domains of the scene 小程序直播; apps and other ends may use the others.',
  'push-domain-optional': 'Without pushing from the mini-program no mini-program push domain is needed.',
  'add-domain': 'Add domains in the live console under 域名管理; choose the scene 小程序直播.',
  'play-domain-irreversible': 'A mini-program play domain cannot be removed or unbound once added.',
  'renew-with-traffic-package': 'Renewing by traffic package binds the package, which then counts as used.',
  'configure-cname': 'Set the CNAME of push and play domains at the domain provider.',
  'reference-plugin': 'Reference the plugin in the mini-program and build with its push and play components.',
};
