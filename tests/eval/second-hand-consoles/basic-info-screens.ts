import type { ConsoleFacts } from './console-facts.ts';
import type { ConsolePen } from './console-pen.ts';

export interface BasicInfoChoice {
  readonly menu?: boolean;
  /** How several categories stand: each on its line, or in one run with this between them. */
  readonly between?: string;
  readonly arrow?: string;
  /** What the console says of each category behind it. */
  readonly states?: readonly string[];
  readonly left?: number;
}

/** The side menu and the top bar of mp.weixin.qq.com, as they stood from 2019 on. */
export function drawMiniProgramFrame(pen: ConsolePen, open: string, menu = true): void {
  const { colours, width, height } = pen;
  pen.block(0, 0, width, 60, colours.panel);
  pen.text('小程序', 80, 38, { size: 22 });
  ['文档', '社区', 'We分析', '工具'].forEach((word, at) => {
    pen.text(word, width - 500 + at * 84, 36, { size: 15 });
  });
  if (!menu) return;
  let y = 138;
  for (const [head, ...items] of menuGroups) {
    if (y > height - 20) return;
    pen.text(head, 76, y, { size: 17, colour: head === open ? colours.green : colours.text });
    y += 46;
    for (const item of items) {
      pen.text(item, 76, y, { colour: colours.quiet });
      y += 36;
    }
    pen.block(76, y - 12, 110, 1, colours.rule);
    y += 22;
  }
}

const menuGroups = [
  ['首页'],
  ['管理', '版本管理', '成员管理', '用户反馈'],
  ['统计'],
  ['功能', '微信搜一搜', '客服', '订阅消息', '页面内容接入'],
  ['开发', '开发管理', '开发工具', '云服务'],
  ['设置'],
] as const;

/** 设置, its tabs with one of them open. */
export function drawSettingsTabs(pen: ConsolePen, left: number, open: string): void {
  pen.text('设置', left, 120, { size: 26 });
  let x = left;
  for (const tab of ['基本设置', '第三方设置', '关联设置', '关注公众号']) {
    x =
      pen.text(tab, x, 168, { size: 16, colour: tab === open ? pen.colours.green : pen.colours.text }) +
      (pen.width < 900 ? 14 : 24);
  }
  pen.block(left, 180, pen.width - left - 40, 1, pen.colours.rule);
}

/** The long settings page: 基本信息 above, 账号信息 with the AppID in a panel of its own below. */
export function drawOldBasicInfo(pen: ConsolePen, facts: ConsoleFacts, choice: BasicInfoChoice = {}): void {
  const { colours } = pen;
  const left = choice.menu === false ? 40 : 340;
  drawMiniProgramFrame(pen, '设置', choice.menu ?? true);
  drawSettingsTabs(pen, left, '基本设置');
  const right = Math.min(pen.width - 40, left + 938);
  pen.block(left, 204, right - left, pen.height - 230, colours.panel);
  pen.text('基本信息', left + 40, 264, { size: 19 });
  const valueX = left + 236;
  let y = 320;
  const row = (label: string, note: string, action: string, draw: () => number): void => {
    pen.text(label, left + 40, y, { colour: colours.quiet });
    const lines = draw();
    if (right - left > 700) pen.text(note, left + 560, y, { colour: colours.quiet });
    pen.text(action, right - 76, y, { colour: colours.link });
    y += 34 + lines * 22;
    pen.block(left + 40, y - 34, right - left - 80, 1, colours.rule);
  };
  const plain = (words: string): (() => number) => {
    return () => {
      pen.text(words, valueX, y, { wrap: 300 });
      return Math.ceil(words.length / 21);
    };
  };
  row('小程序名称', '一年内可修改2次，今年还可修改2次', '修改', () => {
    pen.value('miniProgramName', facts.name, valueX, y);
    return 1;
  });
  row('小程序简称', '', '设置', plain('未设置'));
  row('小程序码及线下物料', '可用于线下推广', '下载', plain('小程序码'));
  row('介绍', '一个月内可申请修改5次', '修改', plain('提供商品展示、课程预约与直播观看服务，了解更多请联系在线客服。'));
  row('微信认证', '', '详情', plain('已认证'));
  row('小程序备案', '', '详情', plain('已备案'));
  row('主体信息', '企业', '详情', () => {
    pen.value('subject', facts.subject, valueX, y, { wrap: 300 });
    return facts.subject.length > 21 ? 2 : 1;
  });
  row('服务类目', '一个月内可申请修改1次', '详情', () => drawCategories(pen, facts, choice, valueX, y));
  pen.block(left, y - 20, right - left, 24, colours.ground);
  pen.text('账号信息', left + 40, y + 50, { size: 19 });
  y += 100;
  row('登录邮箱', '', '修改', plain('li***ng@example.com'));
  row('AppID(小程序ID)', '', '', () => {
    pen.value('appId', facts.appId, valueX, y);
    return 1;
  });
  row('原始ID', '', '', plain(facts.originalId));
}

function drawCategories(
  pen: ConsolePen,
  { categories }: ConsoleFacts,
  { between, arrow = ' > ', states = [] }: BasicInfoChoice,
  x: number,
  y: number,
): number {
  const printed = categories.map((path) => path.replace('>', arrow));
  if (between !== undefined) return drawRun(pen, categories, printed.join(between), x, y);
  printed.forEach((words, at) => {
    const state = states[at] ?? '';
    const key = /审核中|驳回/.test(state) ? 'pendingCategory' : 'category';
    const right = pen.value(key, words, x, y + at * 26);
    pen.text(state, right + 12, y + at * 26, { size: 12, colour: key === 'category' ? '#07c160' : '#fa9d3b' });
  });
  return Math.ceil((printed.length * 26) / 22);
}

/** Several categories in one run of words: each is seen where the whole run is. */
function drawRun(pen: ConsolePen, categories: readonly string[], whole: string, x: number, y: number): number {
  const lines = Math.ceil(whole.length / 20);
  pen.text(whole, x, y, { wrap: 310 });
  for (const words of categories)
    pen.shown.push({ key: 'category', words, row: 0, x, y: y - 14, width: 310, height: lines * 22 });
  return lines;
}

/** The page of 2024 and later: cards, every label above its value, two of them side by side. */
export function drawCardBasicInfo(pen: ConsolePen, facts: ConsoleFacts, choice: BasicInfoChoice = {}): void {
  const { colours } = pen;
  pen.block(0, 0, 208, pen.height, colours.panel);
  pen.text('小程序', 56, 44, { size: 18, family: 'Hei Bold' });
  ['首页', '管理', '数据', '基础功能', '推广运营', '交易与履约', '开发与服务', '账号设置'].forEach((item, at) => {
    pen.text(item, 56, 108 + at * 44, { size: 15, colour: item === '账号设置' ? colours.green : colours.text });
  });
  const left = choice.left ?? 248;
  const wide = pen.width - left - 40;
  pen.text('账号设置', left, 56, { size: 22, family: 'Hei Bold' });
  ['基本设置', '第三方设置', '关联设置', '关注公众号'].forEach((tab, at) => {
    pen.text(tab, left + at * 104, 100, { size: 15, colour: at === 0 ? colours.green : colours.quiet });
  });
  pen.block(left, 120, wide, 250, colours.panel);
  pen.text('基本信息', left + 24, 158, { size: 17, family: 'Hei Bold' });
  const cell = (label: string, column: number, line: number, draw: (x: number, y: number) => void): void => {
    const x = left + 24 + (column * wide) / 2;
    pen.text(label, x, 196 + line * 62, { size: 13, colour: colours.quiet });
    draw(x, 220 + line * 62);
  };
  cell('小程序名称', 0, 0, (x, y) => pen.value('miniProgramName', facts.name, x, y, { size: 15 }));
  cell('主体信息', 1, 0, (x, y) => pen.value('subject', facts.subject, x, y, { size: 15 }));
  cell('AppID(小程序ID)', 0, 1, (x, y) => pen.value('appId', facts.appId, x, y, { size: 15 }));
  cell('原始ID', 1, 1, (x, y) => pen.text(facts.originalId, x, y, { size: 15 }));
  pen.text('微信认证', left + 24, 320, { size: 13, colour: colours.quiet });
  pen.text('已认证', left + 24, 344, { size: 15 });
  pen.block(left, 390, wide, pen.height - 410, colours.panel);
  pen.text('服务类目', left + 24, 428, { size: 17, family: 'Hei Bold' });
  pen.text('管理类目', left + wide - 90, 428, { colour: colours.link });
  facts.categories.forEach((words, at) => {
    const arrow = choice.arrow ?? '>';
    const right = pen.value('category', words.replace('>', arrow), left + 24, 468 + at * 34, { size: 15 });
    pen.text('审核通过', right + 16, 468 + at * 34, { size: 12, colour: colours.green });
  });
}

/** The console in English, as `lang=en_US` shows it. */
export function drawEnglishBasicInfo(pen: ConsolePen, facts: ConsoleFacts): void {
  const { colours } = pen;
  pen.block(0, 0, pen.width, 60, colours.panel);
  pen.text('Mini Program', 80, 38, { size: 20 });
  ['Home', 'Manage', 'Statistics', 'Features', 'Development', 'Settings'].forEach((item, at) => {
    pen.text(item, 60, 130 + at * 52, { size: 16 });
  });
  pen.text('Settings', 300, 116, { size: 26 });
  pen.text('Basic Settings', 300, 160, { colour: colours.green });
  pen.text('Third-party Settings', 420, 160);
  pen.block(300, 190, pen.width - 340, pen.height - 210, colours.panel);
  pen.text('Basic Info', 340, 240, { size: 18 });
  const rows: readonly (readonly [string, () => void])[] = [
    ['Mini Program Name', () => pen.value('miniProgramName', facts.name, 560, 296)],
    ['WeChat Verification', () => pen.text('Verified', 560, 346)],
    ['Entity Information', () => pen.value('subject', facts.subject, 560, 396)],
    ['Service Category', () => pen.value('category', facts.categories[0] ?? '', 560, 446)],
    ['AppID (Mini Program ID)', () => pen.value('appId', facts.appId, 560, 496)],
    ['Original ID', () => pen.text(facts.originalId, 560, 546)],
  ];
  rows.forEach(([label, draw], at) => {
    pen.text(label, 340, 296 + at * 50, { colour: colours.quiet });
    pen.text('Details', pen.width - 120, 296 + at * 50, { colour: colours.link });
    draw();
  });
}
