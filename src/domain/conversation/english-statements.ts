/** What the rules say in English, by the statement's code or id. Where one lacks, the Chinese sentence is shown. */
export const englishStatements: Readonly<Record<string, string>> = {
  'tencent-cloud-account': 'Register and log in to a Tencent Cloud account and open the live console (云直播控制台).',
  'mainland-non-individual': 'The mini-program’s verified subject must be a non-individual in mainland China.',
  'category-fits':
    'The mini-program must already hold a category that the plugin allows: 电商平台, or one of the education categories 学历教育（培训机构）-职业培训/课外辅导, 学历教育（学校）, 驾校平台, 驾校培训, 教育平台.',
  'basic-info-screenshot':
    'Basic information page (设置 > 基本设置): it must show the mini-program’s name, its service categories, its subject and its AppID.',
  'plugin-list-screenshot':
    'Plugin management page (设置 > 第三方设置 > 插件管理) after adding the plugin: it must show the plugin and the time at which it was added.',
  'wechat-platform': 'In the WeChat mini-program console, add 腾讯云直播助手 under 设置 > 第三方设置 > 插件管理.',
  'live-console':
    'With the two screenshots at hand, press 新增小程序直播插件 under 云直播控制台 > 资源包/插件管理 > 小程序云直播插件授权, fill in the mini-program to be bound and submit.',
  'pending-review': '待审核 (pending review): submitted; the review takes five working days.',
  'pending-payment': '待付款 (pending payment): the review has passed and the plugin can be bought.',
  available:
    '可用 (available): bought or renewed; the bound mini-program can stream through the plugin while it is valid.',
  'buy-authorisation':
    'Buy the authorisation directly: 云直播控制台 > 资源包/插件管理 > 小程序云直播插件授权, press 购买/续费插件 at the right of the plugin.',
  'buy-traffic-package':
    'Buy a traffic package of 200 TB or more, which comes with one year of the plugin; afterwards press 购买/续费 on the same page.',
  buy: 'Once the review has passed and the state is 待付款, buy the plugin.',
  'renew-with-traffic-package':
    'To renew with a traffic package, press 续费, bind the package and confirm; once bound, the package counts as used.',
  'add-domain': 'Add a domain under 云直播控制台 > 域名管理 and be sure to choose the scene 小程序直播.',
  'configure-cname': 'Set up the CNAME of the play and push domains at your domain provider.',
  'reference-plugin': 'Reference the plugin in the mini-program and develop with its push and play components.',
  'both-applications':
    'Applying on the WeChat platform alone will not pass: both applications, WeChat’s and the live console’s, must be completed.',
  'scene-must-match':
    'What is streamed must agree with the chosen category, or WeChat refuses the release even after the plugin was bought.',
  'screenshots-complete': 'The screenshots that are uploaded must show the complete information.',
  'release-follows-scheme-page': 'Whether a mini-program can be released is decided by the page 方案选择.',
  'choose-mini-program-scene': 'When adding the domain, the scene must be 小程序直播.',
  'scene-needs-available-plugin':
    'The scene 小程序直播 is only offered while the account has a plugin authorisation in the state 可用 (available).',
  'billed-at-mini-program-price':
    'Pushing to the mini-program push domain and playing from the mini-program play domain is billed at the mini-program live price.',
  'plugin-needs-mini-program-domains':
    'The plugin must use the push and play domains of 小程序直播; apps and other terminals are free, and the play domain of standard live is advised for App, Web (H5) and others.',
  'push-domain-optional':
    'Who does not push from the mini-program needs no mini-program push domain: push from an App or OBS to the standard push domain.',
  'play-domain-irreversible': 'A mini-program play domain cannot be deleted or unbound once added: be careful.',
  'cname-required':
    'Both play and push domains need a CNAME at the domain provider and work once it is in force; the CNAME domain itself cannot be opened.',
  'individual-not-allowed':
    'A mini-program verified as an individual cannot stream, and no paper changes that; use one whose subject is not an individual.',
  'government-direct':
    'A mini-program verified as a government subject may use standard live with the live tag directly, whatever its categories.',
  'category-must-match':
    'The chosen category must agree with what the mini-program really does, or the review is refused.',
  'latest-wechat-list': 'The table is for reference; WeChat’s latest list of service categories has the last word.',
  'plugin-mainland-subject': 'The mini-program’s subject must be a non-individual in mainland China.',
  'plugin-ecommerce': 'For live commerce, the category 电商平台 is needed.',
  'plugin-education':
    'For education, one of these is needed: 学历教育（培训机构）-职业培训/课外辅导, 学历教育（学校）, 驾校平台, 驾校培训, 教育平台.',
  'plugin-both-applications': 'Both applications are needed: WeChat’s platform and the live console.',
  'standard-government': 'Government subjects may use it directly, whatever their categories.',
  'standard-non-individual': 'The subject must not be an individual.',
  'standard-by-category': 'All others first need a service category that allows it.',
  'standard-ecommerce-with-social': 'For live commerce it can be used when the category 社交-直播 is held too.',
  'no-online-vehicle-sales':
    'Selling whole vehicles online is not supported; change it to price guidance or remove the function.',
  'vehicle-sales-not-supported':
    'Selling whole vehicles online is not supported; change it to price guidance or remove the function before applying.',
  'illegal-goods': 'Illegal goods such as aphrodisiac perfumes or drugs must not be offered.',
  'medical-devices-supplement':
    'If medical devices or over-the-counter drugs are sold online, a medical category is needed too.',
  'medical-category': 'Selling medical devices or over-the-counter drugs online needs a medical category too.',
  'developer-promise-template': 'A template of 《小程序开发者承诺函》 is on the category’s application page.',
  'display-only': 'This category is only for presenting, introducing and advising on private funds.',
  'no-private-fund-offering': 'Public offering or online trading of private funds is not supported.',
  'private-fund-offering-not-supported':
    'Public offering or online trading of private funds is not supported; remove it before applying.',
  'choose-investment-consulting': 'Who only gives advice on securities or futures should choose 证券、期货投资咨询.',
  'stock-trading-supplement': 'If stocks are traded, the category 金融业-证券/期货 is needed too.',
  'securities-futures-category':
    'If stocks are traded, the category 金融业-证券/期货 is needed too, which asks for 《经营证券期货业务许可证》.',
  'no-full-home-sales': 'Complete sales of homes are not supported.',
  'deposit-agreement':
    'For deposits, subscription or intention money the mini-program needs a formal agreement that states rights and duties.',
  'home-sales-not-supported': 'Complete sales of homes are not supported; remove them before applying.',
  'first-review-seven-days':
    'After choosing this category, the first code review has to be confirmed by the local internet authority and takes about 7 days.',
  'current-affairs-supplement': 'If political news is offered, the category 时政信息类目 is needed too.',
  'current-affairs-category': 'If political news is offered, the category 时政信息类目 is needed too.',
  'goods-see-ecommerce': 'If goods are traded in the stream, scenario 2 (live commerce) applies.',
};
