import type { ScreenshotPlatform } from '../../document.ts';
import { type ConsoleCell, isAction } from './console-cell.ts';
import { canonicalLabel } from './form-labels.ts';
import {
  addresses,
  commonLabels,
  foreignHeadings,
  foreignMarks,
  marketWords,
  menuWords,
  officialAccountWords,
  ownLabels,
} from './platform-words.ts';

export interface Platform {
  readonly platform: ScreenshotPlatform;
  /** Whose it is, where it is another's. */
  readonly name?: string;
}

/**
 * Which console a page is a screenshot of; undefined where too little of a console is on it. The browser's address says it
 * outright. Else other platforms' marks come first, since they use nearly the same words; all of them count only as a piece
 * of their own, for an introduction may name any platform.
 * @param height of the page in pixels: addresses are looked for at its top
 */
export function platformOf(cells: readonly ConsoleCell[], height: number): Platform | undefined {
  const said = countWords(cells);
  const address = addressOf(cells, height);
  if (address !== undefined && address.platform !== 'wechat') return address;
  if (said.test) return { platform: 'wechat-test-account' };
  return (address === undefined ? otherConsole(cells, said) : undefined) ?? wechatConsole(said, address !== undefined);
}

/** Another platform's console or the market, where no address says whose the page is. */
function otherConsole(cells: readonly ConsoleCell[], said: SaidWords): Platform | undefined {
  const name = foreignName(cells, said);
  if (name !== undefined) return { platform: 'look-alike', name };
  return said.market && said.menu < 5 ? { platform: 'wechat-market' } : undefined;
}

/** A console of WeChat. A typed form has the labels too, but neither the menu nor the buttons: it is `unknown`. */
function wechatConsole(said: SaidWords, hasAddress: boolean): Platform | undefined {
  const { menu, labels, own, official, actions } = said;
  if (official >= 2 && own < 2) return { platform: 'wechat-official-account' };
  const isSure =
    menu >= 5 || (own >= 1 && menu >= 2 && labels >= 2) || (own >= 1 && labels >= 3 && menu + actions >= 1);
  if (isSure || (hasAddress && (menu >= 4 || labels >= 2))) return { platform: 'wechat' };
  return labels >= 3 ? { platform: 'unknown' } : undefined;
}

interface SaidWords {
  readonly menu: number;
  readonly labels: number;
  readonly own: number;
  readonly official: number;
  readonly actions: number;
  readonly market: boolean;
  readonly test: boolean;
}

const TEST_ACCOUNT = /^(?:小程序|公众平台|微信公众平台)?(?:接口)?测试号(?:管理|信息|申请)?$/u;

function countWords(cells: readonly ConsoleCell[]): SaidWords {
  const texts = new Set(cells.map((cell) => cell.text));
  const mended = new Set([...texts].map((text) => (/:$/u.test(text) ? text : canonicalLabel(text))));
  const count = (wanted: ReadonlySet<string>): number => [...mended].filter((text) => wanted.has(text)).length;
  const own = count(ownLabels);
  return {
    own,
    menu: count(menuWords),
    labels: own + count(commonLabels),
    official: count(officialAccountWords),
    actions: cells.filter((cell) => isAction(cell)).length,
    market: [...texts].some((text) => /^微信服务(?:平台|市场)$/u.test(text)) || count(marketWords) >= 2,
    test: [...texts].some((text) => TEST_ACCOUNT.test(text)),
  };
}

/** The address bar is among the topmost lines. */
function addressOf(cells: readonly ConsoleCell[], height: number): Platform | undefined {
  const top = cells.filter((cell) => cell.box[1] < Math.max(0.16 * height, 160));
  for (const [host, platform, name] of addresses) {
    if (top.some((cell) => host.test(cell.text))) return name === undefined ? { platform } : { platform, name };
  }
  return undefined;
}

/** Another platform's heading or key, where the page is a console at all and WeChat's own labels are not there. */
function foreignName(cells: readonly ConsoleCell[], said: SaidWords): string | undefined {
  const isConsole =
    said.menu >= 3 || said.labels >= 2 || cells.some((cell) => /^App(?:I[DdO0]|Secret)/iu.test(cell.text));
  if (!isConsole) return undefined;
  const mark = foreignMarks.find(([pattern]) => cells.some((cell) => pattern.test(cell.text)));
  if (mark !== undefined) return mark[1];
  if (said.own >= 2) return undefined;
  return foreignHeadings.find(([pattern]) => cells.some((cell) => pattern.test(cell.text)))?.[1];
}
