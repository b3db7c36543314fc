import { drawMiniProgramFrame, drawSettingsTabs } from './basic-info-screens.ts';
import type { PluginFacts } from './console-facts.ts';
import type { ConsolePen } from './console-pen.ts';

export interface PluginListChoice {
  readonly menu?: boolean;
  /** A service provider's authorisation with a time of its own in the table above. */
  readonly authorised?: boolean;
  readonly timeHeading?: string;
}

const actionsOf = (state: string): string => (/拒绝|未通过/.test(state) ? '重新申请 删除' : '详情 删除');

/** 第三方设置: the table of platforms, then 插件管理 with four columns, as it stood from 2019 on. */
export function drawOldPluginList(pen: ConsolePen, rows: readonly PluginFacts[], choice: PluginListChoice = {}): void {
  const { colours } = pen;
  const left = choice.menu === false ? 40 : 340;
  const wide = Math.min(pen.width - 40, left + 938) - left;
  drawMiniProgramFrame(pen, '设置', choice.menu ?? true);
  drawSettingsTabs(pen, left, '第三方设置');
  pen.block(left, 204, wide, 260, colours.panel);
  pen.text('第三方平台授权管理', left + 40, 264, { size: 20 });
  const columns = [left + 60, left + wide * 0.48, left + wide * 0.65, left + wide - 130] as const;
  const heading = (words: readonly string[], y: number): void => {
    pen.block(left + 40, y - 34, wide - 80, 56, colours.ground);
    words.forEach((word, at) => {
      pen.text(word, columns[at] ?? left, y, { colour: colours.quiet });
    });
  };
  heading(['第三方平台', '已授权权限', '授权时间', '操作'], 336);
  if (choice.authorised === true) {
    ['有赞微商城', '开发管理与数据', '2023-05-18 11:26', '管理授权'].forEach((word, at) => {
      pen.text(word, columns[at] ?? left, 400);
    });
  } else pen.text('暂无数据', left + wide / 2 - 28, 410, { colour: colours.quiet });
  const top = 488;
  pen.block(left, top, wide, pen.height - top - 30, colours.panel);
  pen.text('插件管理', left + 40, top + 60, { size: 20 });
  pen.block(left + wide - 140, top + 34, 96, 36, colours.green);
  pen.text('添加插件', left + wide - 120, top + 57, { colour: '#ffffff' });
  heading(['插件', '状态', choice.timeHeading ?? '申请时间', '操作'], top + 130);
  if (rows.length === 0) pen.text('暂无数据', left + wide / 2 - 28, top + 210, { colour: colours.quiet });
  rows.forEach((plugin, row) => {
    const y = top + 212 + row * 96;
    pen.block(columns[0], y - 36, 60, 60, ['#1485ee', '#fa5151', '#10aeff', '#91d300'][row % 4] ?? '#1485ee');
    pen.value('plugin-name', plugin.name, columns[0] + 72, y, { row });
    pen.value('plugin-state', plugin.state, columns[1], y, { row });
    pen.value('plugin-addedAt', plugin.addedAt, columns[2], y, { row });
    pen.text(actionsOf(plugin.state), columns[3], y, { colour: colours.link });
    pen.block(left + 40, y + 42, wide - 80, 1, colours.rule);
  });
}

/** A table with an AppID and a version of its own; a long name takes two lines. */
export function drawNewPluginList(pen: ConsolePen, rows: readonly PluginFacts[], heads = newHeads): void {
  const { colours } = pen;
  pen.block(0, 0, 208, pen.height, colours.panel);
  pen.text('小程序', 56, 44, { size: 18, family: 'Hei Bold' });
  ['首页', '管理', '数据', '基础功能', '推广运营', '开发与服务', '账号设置'].forEach((item, at) => {
    pen.text(item, 56, 108 + at * 44, { size: 15, colour: item === '账号设置' ? colours.green : colours.text });
  });
  const left = 240;
  pen.text('账号设置 / 第三方设置', left, 50, { size: 14, colour: colours.quiet });
  pen.block(left, 76, pen.width - left - 32, pen.height - 100, colours.panel);
  pen.text('插件管理', left + 24, 120, { size: 18, family: 'Hei Bold' });
  pen.text(`已添加 ${rows.length} 个插件，最多可添加 50 个`, left + 120, 120, { size: 13, colour: colours.quiet });
  const at = (share: number): number => left + 24 + (pen.width - left - 80) * share;
  const shares = [0, 0.24, 0.46, 0.56, 0.69, 0.88];
  heads.forEach((word, index) => {
    pen.text(word, at(shares[index] ?? 0), 168, { size: 13, colour: colours.quiet });
  });
  rows.forEach((plugin, row) => {
    const y = 216 + row * 62;
    pen.value('plugin-name', plugin.name, at(0), y, { row, wrap: (pen.width - left - 80) * 0.22 });
    pen.value('plugin-appId', plugin.appId, at(0.24), y, { row, size: 13 });
    pen.value('plugin-version', plugin.version, at(0.46), y, { row });
    pen.block(at(0.56) - 8, y - 3, 5, 5, plugin.state === '已通过' ? colours.green : '#fa9d3b');
    pen.value('plugin-state', plugin.state, at(0.56) + 4, y, { row });
    if (plugin.addedAt !== '') pen.value('plugin-addedAt', plugin.addedAt, at(0.69), y, { row, size: 13 });
    pen.text('详情', at(0.88), y, { colour: colours.link });
    pen.text('移除', at(0.94), y, { colour: colours.link });
  });
}

const newHeads = ['插件名称', 'AppID', '版本', '状态', '添加时间', '操作'] as const;

/** Every plug-in a card with labels of its own. */
export function drawPluginCards(pen: ConsolePen, rows: readonly PluginFacts[]): void {
  const { colours } = pen;
  drawMiniProgramFrame(pen, '设置');
  drawSettingsTabs(pen, 340, '第三方设置');
  pen.text('插件管理', 340, 230, { size: 20 });
  rows.forEach((plugin, row) => {
    const y = 260 + row * 150;
    pen.block(340, y, pen.width - 380, 134, colours.panel);
    pen.block(360, y + 22, 56, 56, '#1485ee');
    const right = pen.value('plugin-name', plugin.name, 436, y + 40, { row, size: 17 });
    pen.value('plugin-state', plugin.state, right + 18, y + 39, { row, size: 12, colour: colours.green });
    pen.value('plugin-appId', plugin.appId, 436, y + 70, { row, before: 'AppID：' });
    pen.value('plugin-version', plugin.version, 690, y + 70, { row, before: '版本：' });
    pen.value('plugin-addedAt', plugin.addedAt, 436, y + 98, { row, before: '添加时间：' });
    pen.text('更新日志', pen.width - 160, y + 40, { colour: colours.link });
    pen.text('删除', pen.width - 80, y + 40, { colour: colours.link });
  });
}

/** The window that searches for a plug-in to add: what it lists is offered, none of it added. */
export function drawAddPluginWindow(pen: ConsolePen): void {
  drawOldPluginList(pen, []);
  pen.shown.length = 0;
  pen.block(0, 0, pen.width, pen.height, 'rgba(0,0,0,0.55)');
  const left = pen.width / 2 - 360;
  pen.block(left, 150, 720, 420, pen.colours.panel);
  pen.text('添加插件', left + 300, 196, { size: 18 });
  pen.text('wx95a7d2b78cf30f98', left + 60, 250);
  pen.text('搜索', left + 620, 250, { colour: pen.colours.green });
  pen.text('腾讯云直播助手', left + 140, 320, { size: 16 });
  pen.text('AppID：wx95a7d2b78cf30f98', left + 140, 348, { colour: pen.colours.quiet });
  pen.text('开发者：深圳市腾讯计算机系统有限公司', left + 140, 374, { colour: pen.colours.quiet });
  pen.text('服务类目：工具 > 视频客服', left + 140, 400, { colour: pen.colours.quiet });
  pen.block(left + 310, 510, 100, 38, pen.colours.green);
  pen.text('添加', left + 346, 534, { colour: '#ffffff' });
}
