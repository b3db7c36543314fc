/**
 * Offices as they are named behind their place, today and before: those that issue what the table asks for, and those whose
 * names come near. A name that is not here is no fault; one that comes near to one of these is doubted.
 */
export const KNOWN_OFFICES: readonly string[] = [
  ...named(
    '市场监督管理|工商行政管理|质量技术监督|食品药品监督管理|药品监督管理|医疗保障|税务|公安|司法|财政',
    '局 厅',
  ),
  ...named('市场监督管理|工商行政管理|质量监督检验检疫|税务|广播电视|体育|金融监督管理', '总局'),
  ...named(
    '文化和旅游|文化|文化旅游|文化广电和旅游|文化广电旅游|文化广电旅游体育|文化体育|文化体育旅游',
    '局 厅 部 委员会',
  ),
  ...named('文化市场综合执法|广播电视|广播电影电视|文化广电新闻出版|新闻出版广电|新闻出版|版权|旅游', '局 厅'),
  ...named('教育|教育体育|教育和体育|教育科技|体育|民政|事业单位登记管理|社会组织管理', '局 厅 部 委员会'),
  ...named('通信管理|互联网信息管理|邮政管理|烟草专卖|知识产权|海关总', '局 署'),
  ...named(
    '工业和信息化|经济和信息化|经济信息化|发展和改革|商务|科学技术|农业农村|生态环境|应急管理',
    '局 厅 部 委员会',
  ),
  ...named(
    '住房和城乡建设|住房保障和房产管理|住房保障和房屋管理|房产管理|房屋管理|房地产管理|城乡建设',
    '局 厅 部 委员会',
  ),
  ...named(
    '国土资源|国土资源和房屋管理|自然资源|规划和自然资源|自然资源和规划|城市管理|交通运输|交通',
    '局 厅 部 委员会',
  ),
  ...named('道路运输管理|公路管理|港航管理|水务|水利|林业|园林', '局 厅'),
  ...named('卫生健康|卫生和计划生育|卫生|人力资源和社会保障|人力资源|劳动和社会保障', '局 厅 部 委员会'),
  ...named('行政审批|行政审批服务|政务服务管理|政务服务数据管理|大数据管理|地方金融监督管理|地方金融管理', '局'),
  ...named('证券监督管理|银行保险监督管理|银行业监督管理|保险监督管理|认证认可监督管理|国有资产监督管理', '委员会'),
  '新闻出版总署',
  '新闻出版署',
  '人民政府',
];

function named(names: string, endings: string): readonly string[] {
  return names.split('|').flatMap((name) => endings.split(' ').map((ending) => name + ending));
}
