import type { Finding } from '../../verdict.ts';
import { makeFinding } from './make-finding.ts';
import { basicInfoAmong, pluginListsAmong, type SeenScreenshot } from './seen-screenshot.ts';

/**
 * Screenshots that serve for neither application, said where one is wanted and none is there: they were handed in, and are
 * of no use. `undefined` where there are none.
 * @param path where in the console the wanted page is
 */
export function uselessScreenshots(all: readonly SeenScreenshot[], path: string): readonly Finding[] | undefined {
  const useful = new Set([...basicInfoAmong(all), ...pluginListsAmong(all)]);
  const useless = all.filter((seen) => !useful.has(seen));
  return useless.length === 0 ? undefined : useless.map((seen) => sayUseless(seen, path));
}

function sayUseless(seen: SeenScreenshot, path: string): Finding {
  const { platform, platformName } = seen.screenshot;
  const remedy = `请登录 mp.weixin.qq.com，在小程序后台的“${path}”重新截图`;
  const say = (what: string, ok: false | null = false): Finding =>
    makeFinding('platform', ok, `“${seen.file}”${what}，${remedy}`, seen);
  if (platform === 'look-alike') return say(`是${platformName ?? '其他平台'}的页面，不是微信小程序后台`);
  if (platform === 'wechat-market') return say('是微信服务市场的页面，只说明插件可供添加，不能证明已添加');
  if (platform === 'wechat-official-account') return say('是微信公众号后台，不是微信小程序后台');
  if (platform === 'wechat-test-account') return say('是测试号的页面，测试号不能申请');
  if (platform === 'unknown' && platformName !== undefined)
    return say(`像是${platformName}上的图，不是自己的后台`, null);
  if (platform === 'unknown') return say('看不出是不是微信小程序后台的截图', null);
  return say('是小程序后台的其他页面');
}
