import { normalizeName } from '../../names/normalize-name.ts';
import { withoutPapers } from './check-papers.ts';
import type { Grounds, GuardCheck } from './grounds.ts';
import { nearName } from './near-name.ts';

/** Companies and the like are the facts' own to the character, and each in its own part: holder and applicant are not swapped. */
export const checkOrganisations: GuardCheck = (text, grounds) => {
  const bare = withoutPapers(text, grounds);
  const longer = grounds.organisations.find((name) => hasPrefix(bare, name));
  if (longer !== undefined) return `something before a name of ${longer.length} characters`;
  const rest = withoutNames(bare, grounds);
  const near = nearName(normalizeName(rest), grounds.organisations.map(normalizeName));
  return near ?? swapped(text, grounds) ?? strangeBody(rest, grounds, COMPANIES, COMPANY_AFTER);
};

/** Authorities are those of the facts. */
export const checkAuthorities: GuardCheck = (text, grounds) =>
  strangeBody(withoutNames(withoutPapers(text, grounds), grounds), grounds, AUTHORITIES, AUTHORITY_AFTER);

/** Provinces and large cities are those of the facts. */
export const checkPlaces: GuardCheck = (text, { corpus }) =>
  (text.match(PLACES) ?? []).find((place) => !corpus.includes(place));

const ORGANISATION = '■';

const spaced = (name: string): RegExp =>
  new RegExp([...name].map((each) => each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s*'), 'gu');

/** The text with every organisation of the facts replaced by one mark. */
export const withoutNames = (text: string, { organisations }: Grounds): string =>
  [...organisations]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replace(spaced(name), ORGANISATION), text);

/** Whether something that may belong to a longer name stands right before it. */
const hasPrefix = (text: string, name: string): boolean =>
  [...text.matchAll(spaced(name))].some(({ index }) => !MAY_PRECEDE.test(text.slice(0, index)));

const MAY_PRECEDE =
  /(?:^|[“"'‘《(:,。;、!?\s与和是为由以及到给向按用即归属把将换交在]|持有人|主体|名称|名字|机关|单位|申请人|提交|补交|上传|提供|写着|显示|公司)$/u;

/** 持有人是〈主体〉, 主体是〈持有人〉, 提交〈持有人〉名下的. */
function swapped(text: string, { facts }: Grounds): string | undefined {
  const { 持有人: holder, 主体: subject, 发证机关: issuer } = facts.found;
  if (issuer !== undefined && isAskedOf(issuer, text)) return 'the issuer that does not serve is asked for';
  const denied = [
    ['持有人|证上|证面|执照上', holder],
    ['主体|申请人', subject],
    ['机关', issuer],
  ].find(([roles = '', name]) => name !== undefined && isDenied(roles, name, text));
  if (denied !== undefined) return 'what was read is denied';
  if (holder === undefined || subject === undefined || holder === subject) return undefined;
  const isLinked = (roles: string, name: string): boolean =>
    new RegExp(`(?:${roles})${LINK}${spaced(name).source}`, 'u').test(text);
  if (isLinked('持有人|持证人|证照上|证上|证面|执照上', subject)) return 'the applicant as the holder';
  if (isLinked('主体|申请人|贵公司|您|你们', holder)) return 'the holder as the applicant';
  const isAsked = isLinked('提交|补交|上传|提供|换成|改用|改为|更正为', holder);
  return isAsked ? 'the papers of the holder are asked for' : undefined;
}

/** 持有人不是〈持有人〉. */
const isDenied = (roles: string, name: string, text: string): boolean =>
  new RegExp(`(?:${roles})(?:名称)?(?:不是|并非|不为|非)["“(]?${spaced(name).source}`, 'u').test(text);

const isAskedOf = (issuer: string, text: string): boolean =>
  new RegExp(`(?:提交|补交|上传|提供|换成|更换为|须|应|需|请)由?["“]?${spaced(issuer).source}`, 'u').test(text);

const LINK = '(?:名称|一栏|上|名字|单位)?(?:写?的?是|为|显示为|写着|叫)?\\s*[“"\'(:]?\\s*';

/** A body that neither the facts name nor a general word means; names of the facts are taken out of both before. */
function strangeBody(rest: string, grounds: Grounds, kinds: RegExp, after: RegExp): string | undefined {
  const known = normalizeName(withoutNames(grounds.corpus, grounds));
  for (const match of rest.matchAll(kinds)) {
    const [kind] = match;
    const before = rest.slice(0, match.index);
    const own = normalizeName(`${LAST_WORD.exec(before)?.[0] ?? ''}${kind}`);
    const isKnown = own.length > kind.length && known.includes(own);
    if (!isKnown && !after.test(before + kind)) return `${before.slice(-4)}${kind}`;
  }
  return undefined;
}

/** Up to four characters back, not beyond a mark or a word that a name cannot hold. */
const LAST_WORD = /[^\s,。;:!?()“”"'■□由向是的、和或为在到与于]{0,4}$/u;

const COMPANIES =
  /公司|集团|事务所|合作社|经营部|工作室|商行|银行|学校|学院|大学|医院|幼儿园|协会|基金会|厂家|门店|分店/gu;
const COMPANY_AFTER = /(?:贵|该|本|子|分|总|您|你们|我|同一家?|合作|一家|申请|别的|其他|另一家)公司$/u;

const AUTHORITIES =
  /局|厅|委员会|办公室|总署|法院|检察院|派出所|公安|政府|大厅|服务中心|税务|工商|人行|监会|网信办|工信部|教育部(?!门)|发改委|卫健委|教委|机关|部门|当局|主管/gu;
const AUTHORITY_AFTER = /(?:(?:发证|签发|颁发|登记|原发证|审批|出具)(?:机关|部门)|原机关|主管部门|主管)$/u;

const PLACES =
  /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|杭州|南京|苏州|成都|武汉|西安|郑州|长沙|青岛|沈阳|大连|厦门|宁波|佛山|东莞|合肥|福州|济南|昆明|哈尔滨|长春|石家庄|太原|南昌|南宁|贵阳|海口|兰州|银川|西宁|拉萨|乌鲁木齐|呼和浩特|海外|境外|国外|美国|新加坡/gu;
