/** The text with every character that an input method easily puts in place of another as one and the same. */
export function soundsLike(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const character = text.charAt(index);
    return leaders.get(character) ?? character;
  }).join('');
}

/** Characters of one sound, among them those of categories and scenarios; the first stands for all. */
const GROUPS = [
  '播拨波博菠',
  '台抬苔胎',
  '课客刻棵',
  '程城成承诚',
  '教叫较觉',
  '育玉欲浴',
  '驾架嫁价',
  '校效笑',
  '培陪赔配',
  '训讯迅逊',
  '基机击鸡积',
  '金今斤巾',
  '券劝卷劵',
  '货或获伙霍',
  '险显现线限',
  '托拖脱',
  '征证正政整争',
  '信心新辛欣',
  '医一依衣',
  '院苑愿远',
  '募幕木慕墓',
  '私思司丝斯',
  '房防坊放',
  '营赢盈迎',
  '销消肖萧',
  '售受手寿瘦',
  '预予遇豫',
  '带待代戴袋',
  '社设舍涉',
  '频贫品平评屏瓶',
  '视试示式事市室',
  '直值职植只',
  '构够购狗',
  '业页叶夜',
  '辅铺扶府',
  '导岛道到',
  '学雪血',
  '历力利立',
  '疗聊了',
  '期七其齐欺',
  '股骨古鼓',
  '票飘漂',
  '商伤上尚',
  '电店点典',
  '汽气器弃',
  '景井警',
  '区曲驱取',
  '通同童',
] as const;

const leaders: ReadonlyMap<string, string> = new Map(
  [...GROUPS].reverse().flatMap((group) => [...group].map((character) => [character, group.charAt(0)] as const)),
);
