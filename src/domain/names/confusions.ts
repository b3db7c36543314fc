/**
 * Characters that readers of pictures take for one another, in groups: every member of a group may have been read for
 * every other. Collected from shapes (one stroke or one component apart), not from any one file. Being in a group makes
 * a difference forgivable only where `resolve-title.ts` finds that the position does not tell two certificates apart.
 */
const GROUPS = [
  '营菅萱宫', '业亚並', '执抗扶挚', '照昭熙', '网冈罔岡', '络洛落', '视枧规', '听昕吓', '信倌', '息恩恖', '传傅转', '播搔潘', '节芇书', '目日曰自',
  '许讦评', '可叮司', '证诬征怔', '经径轻泾', '增憎赠', '值植直', '电申甲', '未末木', '已己巳', '土士', '人入八', '千干于', '天夭无', '大太犬',
  '预顶须项', '销消锁', '售隹焦', '险验脸俭检', '保侏', '估佔沽怙', '纪记妃', '代伐', '理埋狸', '期朝', '货贷贺', '券卷劵', '备各奋', '案桉寀',
  '机杌肌', '构枸购', '医匠匹', '疗疔', '民氏', '办力为', '学字', '校梭较', '单甲', '位伍垃', '法祛怯', '事亊', '协胁', '议仪认', '通诵迪',
  '知和', '受爱妥', '房戾', '品晶', '商啇', '版板', '出岀', '食良', '药葯', '械诫', '器噐', '融触', '银根', '金全', '基墓', '募幕', '资贷赀',
  '格洛', '投役', '管菅', '托扎', '登豋', '记纪', '书节', '企仓', '团困', '体休', '驾架', '驶映', '员贝', '培掊', '训圳川', '函凾', '诺喏', '承丞',
  '股殷', '权杈', '厂广', '商南', '授受', '文又', '件伴', '现观', '明朋', '强弪', '制刷', '性牲', '产严', '认队', '国围因', '家冢', '道遁', '路赂',
  '辆俩', '生牛', '准淮', '核该', '案棠', '区匹', '广厂', '演滨', '表衣',
] as const;

const groupsOf = new Map<string, Set<string>>();
for (const group of GROUPS) {
  for (const character of group) {
    const known = groupsOf.get(character) ?? new Set<string>();
    for (const other of group) known.add(other);
    groupsOf.set(character, known);
  }
}

/** Whether a reader of pictures is known to take `printed` for `read`. Symmetric; never true for equal characters. */
export function isKnownConfusion(printed: string, read: string): boolean {
  return printed !== read && (groupsOf.get(printed)?.has(read) ?? false);
}

/** Every character that `printed` is known to be read as; empty where none is known. */
export function knownConfusions(printed: string): readonly string[] {
  return [...(groupsOf.get(printed) ?? [])].filter((character) => character !== printed);
}
