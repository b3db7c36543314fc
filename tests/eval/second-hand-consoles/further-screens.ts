import { drawMiniProgramFrame } from './basic-info-screens.ts';
import type { ConsoleFacts } from './console-facts.ts';
import type { ConsolePen } from './console-pen.ts';

/** 开发管理 → 开发设置: the AppID, and server domains below it. */
export function drawDevelopmentSettings(pen: ConsolePen, facts: ConsoleFacts): void {
  const { colours } = pen;
  drawMiniProgramFrame(pen, '开发');
  pen.text('开发管理', 340, 124, { size: 26 });
  ['运维中心', '开发设置', '接口设置', '安全中心'].forEach((tab, at) => {
    pen.text(tab, 340 + at * 104, 176, { size: 16, colour: at === 1 ? colours.text : colours.quiet });
  });
  pen.block(340, 214, pen.width - 380, 260, colours.panel);
  pen.text('开发者ID', 370, 264, { size: 20 });
  pen.text('AppID(小程序ID)', 410, 330);
  pen.value('appId', facts.appId, 574, 330);
  pen.text('AppSecret(小程序密钥)', 410, 410);
  pen.text('重置', pen.width - 120, 410, { colour: colours.link });
  pen.block(340, 496, pen.width - 380, 220, colours.panel);
  pen.text('服务器域名', 370, 546, { size: 20 });
  pen.text('request合法域名', 410, 606);
  pen.text('https://api.example.com', 574, 606);
  pen.text('socket合法域名', 410, 656);
  pen.text('wss://push.example.com', 574, 656);
}

/** 服务类目: a table of the account's categories and how far each has come. */
export function drawCategoryList(pen: ConsolePen, facts: ConsoleFacts, states: readonly string[]): void {
  const { colours } = pen;
  drawMiniProgramFrame(pen, '设置');
  pen.text('设置 / 基本设置 / 服务类目', 340, 110, { size: 15, colour: colours.quiet });
  pen.block(340, 140, pen.width - 380, pen.height - 170, colours.panel);
  pen.text('服务类目', 380, 196, { size: 20 });
  pen.text('最多可添加5个类目，本月还可添加3次', 490, 195, { size: 13, colour: colours.quiet });
  pen.text('添加类目', pen.width - 140, 195, { colour: colours.link });
  const columns = [380, 760, 900, pen.width - 160] as const;
  ['服务类目', '状态', '提交时间', '操作'].forEach((word, at) => {
    pen.text(word, columns[at] ?? 380, 250, { size: 13, colour: colours.quiet });
  });
  facts.categories.forEach((words, row) => {
    const y = 300 + row * 54;
    const state = states[row] ?? '审核通过';
    pen.value(/审核中|驳回/.test(state) ? 'pendingCategory' : 'category', words.replace('>', ' > '), columns[0], y);
    pen.text(state, columns[1], y, { colour: state === '审核通过' ? colours.green : '#fa9d3b' });
    pen.text(`2025-0${row + 1}-1${row} 10:2${row}`, columns[2], y, { size: 13 });
    pen.text(row === 0 ? '详情' : '详情 删除', columns[3], y, { colour: colours.link });
    pen.block(380, y + 20, pen.width - 460, 1, colours.rule);
  });
}

/** 小程序助手 on a telephone: white rows from edge to edge, values at the right. */
export function drawPhoneAssistant(pen: ConsolePen, facts: ConsoleFacts): void {
  drawPhoneBar(pen, '小程序信息');
  const rows: readonly (readonly [string, () => void])[] = [
    ['小程序名称', () => pen.value('miniProgramName', facts.name, 150, 158, { size: 15 })],
    ['AppID', () => pen.value('appId', facts.appId, 150, 212, { size: 15 })],
    ['主体信息', () => pen.value('subject', facts.subject, 150, 266, { size: 15, wrap: 230 })],
    ['服务类目', () => pen.value('category', (facts.categories[0] ?? '').replace('>', ' > '), 150, 334, { size: 15 })],
    ['线上版本', () => pen.text('2.6.1', 150, 388, { size: 15 })],
    ['成员管理', () => pen.text('管理员', 150, 442, { size: 15 })],
  ];
  const tops = [158, 212, 266, 334, 388, 442];
  rows.forEach(([label, draw], at) => {
    pen.text(label, 16, tops[at] ?? 0, { size: 15, colour: pen.colours.quiet });
    draw();
  });
}

/** 更多资料 of any mini-program, which everybody sees: no back office. */
export function drawPhoneProfile(pen: ConsolePen, facts: ConsoleFacts): void {
  drawPhoneBar(pen, '更多资料');
  pen.text(facts.name, 150, 150, { size: 17 });
  const rows = [
    ['开发者', facts.subject.slice(0, 15)],
    ['服务类目', (facts.categories[0] ?? '').replace('>', ' > ')],
    ['原始ID', facts.originalId],
    ['AppID', facts.appId],
    ['备案号', '浙ICP备2023000000号-2X'],
    ['服务声明', '本服务由上述开发者向微信用户提供'],
  ] as const;
  rows.forEach(([label, words], at) => {
    pen.text(label, 16, 210 + at * 52, { size: 15, colour: pen.colours.quiet });
    pen.text(words, 130, 210 + at * 52, { size: 15 });
  });
}

function drawPhoneBar(pen: ConsolePen, title: string): void {
  pen.block(0, 0, pen.width, pen.height, pen.colours.panel);
  pen.text('9:41', 24, 28, { size: 14, family: 'Hei Bold' });
  pen.text('5G', pen.width - 76, 28, { size: 12 });
  pen.block(pen.width - 46, 16, 26, 12, pen.colours.text);
  pen.text('‹', 16, 76, { size: 28 });
  pen.text(title, pen.width / 2 - title.length * 8.5, 74, { size: 17, family: 'Hei Bold' });
  pen.block(0, 100, pen.width, 8, pen.colours.ground);
}

/** The project's details in the developer tools, beside app.json with a plug-in's declaration. */
export function drawDeveloperTools(pen: ConsolePen, facts: ConsoleFacts): void {
  pen.block(0, 0, pen.width, pen.height, '#2b2b2b');
  pen.text(`${facts.name} - 微信开发者工具 Stable 1.06.2409140`, 40, 24, { size: 13, colour: '#cccccc' });
  const code = [
    '{',
    '  "pages": ["pages/index/index", "pages/live/live"],',
    '  "plugins": {',
    '    "liveRoomPlugin": {',
    '      "version": "1.3.4",',
    '      "provider": "wx95a7d2b78cf30f98"',
    '    }',
    '  },',
    '  "sitemapLocation": "sitemap.json"',
    '}',
  ];
  pen.text('app.json', 60, 74, { size: 13, colour: '#ffffff' });
  code.forEach((line, at) => {
    pen.text(line, 60, 112 + at * 24, { size: 14, colour: '#9cdcfe' });
  });
  const left = pen.width - 420;
  pen.block(left, 44, 420, pen.height - 44, '#383838');
  ['基本信息', '性能分析', '本地设置', '项目配置'].forEach((tab, at) => {
    pen.text(tab, left + 20 + at * 96, 74, { size: 13, colour: '#ffffff' });
  });
  const rows = [
    ['发布状态', '已发布'],
    ['本地目录', '~/work/mini'],
    ['项目名称', facts.name],
  ] as const;
  rows.forEach(([label, words], at) => {
    pen.text(label, left + 24, 124 + at * 40, { size: 13, colour: '#a0a0a0' });
    pen.text(words, left + 140, 124 + at * 40, { size: 13, colour: '#e0e0e0' });
  });
  pen.text('AppID', left + 24, 244, { size: 13, colour: '#a0a0a0' });
  pen.value('appId', facts.appId, left + 140, 244, { size: 13, colour: '#e0e0e0' });
}

/** 切换账号: several mini-programs of one administrator, none of them the page's own. */
export function drawAccountList(pen: ConsolePen, facts: ConsoleFacts): void {
  pen.text('请选择要登录的账号', 420, 120, { size: 22 });
  pen.text('微信公众平台', 80, 44, { size: 18 });
  ['小程序', '小程序', '小程序', '服务号'].forEach((kind, at) => {
    const y = 180 + at * 100;
    pen.block(420, y, 620, 84, pen.colours.panel);
    pen.text(`${facts.name}${['', '商家版', '直播', ''][at] ?? ''}`, 500, y + 34, { size: 16 });
    pen.text(kind, 960, y + 34, { size: 13, colour: pen.colours.quiet });
    pen.text(`AppID：wx${facts.random.digits(16)}`, 500, y + 62, { size: 13, colour: pen.colours.quiet });
  });
}
