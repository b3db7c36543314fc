import { KNOWN_OFFICES } from './known-offices.ts';
import { PLACE, PROVINCES, STATE } from './office-places.ts';

/**
 * What the name of an office as read comes to. `known`: a place and one of the offices that every place has; what was read
 * doubtfully of the latter is put right, and only the first `doubtedLength` characters are left to be sure of. `garbled`: a known office
 * with a character lost or another in its place, or no place in front. `unknown`: any other name.
 */
export type OfficeName =
  | { readonly kind: 'known'; readonly text: string; readonly doubtedLength: number }
  | { readonly kind: 'garbled' | 'unknown' };

/** Below this a character may be another; so many of an office's name may be. */
const DOUBTFUL = 0.85;
const MOST_MENDED = 2;
/** Names so short differ from one another by a single character. */
const TELLING = 5;

/** @param sureness 0–1 for each character of `text`; where absent nothing is put right */
export function officeName(text: string, sureness: readonly number[] = []): OfficeName {
  if (LOST_STATE.test(text)) return { kind: 'garbled' };
  if (!OFFICE.test(text)) return { kind: 'unknown' };
  const whole = text.replace(BRANCH, '');
  const placed = placedOffices(whole, sureness);
  const office = placed.find((each) => whole.endsWith(each)) ?? (placed.length === 1 ? placed[0] : undefined);
  if (office !== undefined) return whole === text ? knownOffice(text, office) : { kind: 'unknown' };
  const isGarbled = placed.length > 0 || !HEAD.test(whole) || KNOWN_OFFICES.some((each) => isNear(whole, each));
  return { kind: isGarbled ? 'garbled' : 'unknown' };
}

/** The offices that the name may end in, with nothing but a whole place in front. */
const placedOffices = (name: string, sureness: readonly number[]): readonly string[] =>
  KNOWN_OFFICES.filter((office) => PLACE.test(name.slice(0, -office.length)) && agrees(name, office, sureness));

function knownOffice(text: string, office: string): OfficeName {
  const placeLength = text.length - office.length;
  const doubtedLength = office.length < TELLING ? text.length : placeLength;
  return { kind: 'known', text: text.slice(0, placeLength) + office, doubtedLength };
}

/** Offices of the state, not companies, associations and centres. */
const OFFICE = /(?:局|厅|委员会|部|署|人民政府)$/u;
/** 江苏监管局 behind the national office, 余杭分局 behind the city's. */
const BRANCH = new RegExp(`(?:${PROVINCES.source}(?:省|市|自治区)?监管局|\\p{Script=Han}{2,6}(?:分局|监管分局))$`, 'u');
const HEAD = new RegExp(`^(?:${STATE.source}|(?:${PROVINCES.source})|[^省市区县]{2,10}[市区县州盟旗])`, 'u');
/** 中 is lost: 国证券监督管理委员会, 国人民银行, 华人民共和国. */
const LOST_STATE = /^(?:国(?:证券|人民|银行|互联|保险|认证)|华?人民共和国|民共和国)/u;

/** The name ends in the office, but for a few characters that were read doubtfully. */
function agrees(name: string, office: string, sureness: readonly number[]): boolean {
  const start = name.length - office.length;
  let mended = 0;
  for (let at = 0; at < office.length; at += 1) {
    if (name[start + at] === office[at]) continue;
    mended += 1;
    if (office.length < TELLING || mended > MOST_MENDED || (sureness[start + at] ?? 1) >= DOUBTFUL) return false;
  }
  return true;
}

/** The name ends in an office of which a character is lost, added or another, or stands whole behind what is no place. */
function isNear(name: string, office: string): boolean {
  if (office.length < TELLING) return false;
  return [-2, -1, 0, 1].some((more) => {
    const length = office.length + more;
    if (length > name.length) return false;
    const end = name.slice(-length);
    return more < 0 ? isWithin(end, office) : more > 0 ? isWithin(office, end) : differsOnce(end, office);
  });
}

/** Every character of the shorter stands in the longer, in its order. */
function isWithin(shorter: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length;
}

const differsOnce = (one: string, other: string): boolean =>
  [...one].filter((character, at) => character !== other[at]).length <= 1;
