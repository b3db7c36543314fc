/** Endings of names of companies, institutions and shops; a mark behind the name, often a speck on the page, is no part of it. */
export function endsLikeOrganisation(text: string): boolean {
  return ENDINGS.test(text.replace(STRAY, ''));
}

const STRAY = /[:：,，.。“”"'‘’`·、]{1,2}$/u;

const ENDINGS =
  /(?:公司|合伙|企业|事务所|中心|学校|学院|大学|中学|小学|幼儿园|医院|卫生院|诊所|门诊部|店|厂|商行|工作室|社|协会|学会|基金会|银行|支行|分行|联社|集团|馆|研究院|研究所|超市|经营部|部|院|局|委员会|政府|站|驾校|俱乐部|场|园|坊|铺|屋|庄|吧|堂|阁|轩|楼|户|行|处|署|厅|办公室)(?:\([^)]{1,20}\))?$/u;

/** Whether a name that begins with a province (浙江省文化厅) begins with one that there is. */
export function isProvinceKnown(text: string): boolean {
  const province = /^(\p{Script=Han}{2,3}?)省/u.exec(text)?.[1];
  return province === undefined || PROVINCES.includes(province);
}

const PROVINCES =
  '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'.split(
    ' ',
  );

/** Whether the name is a known kind of office but for one character, as a seal or a blur makes it: 住房和城系建设委员会. */
export function isMisspeltOffice(name: string): boolean {
  if (OFFICES.some((office) => name.includes(office))) return false;
  return OFFICES.some((office) =>
    Array.from({ length: Math.max(0, name.length - office.length + 1) }, (_, start) => start).some(
      (start) => [...office].filter((character, at) => character !== name.charAt(start + at)).length === 1,
    ),
  );
}

/** What offices that issue papers are for, in words from which no other office's differ in one character. */
const OFFICES = [
  ...['市场监督管理', '工商行政管理', '质量技术监督', '食品药品监督管理', '药品监督管理', '通信管理', '工业和信息化'],
  ...['住房和城乡建设', '卫生健康', '卫生和计划生育', '文化和旅游', '文化广电', '广播电视', '新闻出版'],
  ...['人力资源和社会保障', '行政审批', '金融监督管理', '银行保险监督管理', '银行业监督管理', '证券监督管理'],
  ...['保险监督管理', '中国人民银行', '互联网信息办公室', '自然资源', '生态环境', '知识产权', '机构编制委员会'],
  ...['事业单位登记管理', '证券投资基金业协会'],
];
