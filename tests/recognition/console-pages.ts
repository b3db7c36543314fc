import type { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];

/** The side menu and the tabs of the mini-program's console. */
export const consoleMenu: Spots = [
  [70, 90, '首页', 24],
  [70, 130, '管理', 24],
  [70, 160, '版本管理', 22],
  [70, 190, '成员管理', 22],
  [70, 220, '统计', 24],
  [70, 250, '功能', 24],
  [70, 280, '开发', 24],
  [70, 310, '设置', 24],
  [300, 140, '基本设置', 24],
  [420, 140, '第三方设置', 24],
];

/** 基本信息 with its labels left and its values beside them; rows may be put in another way. */
export const basicForm = (over: Readonly<Record<string, Spots>> = {}): Spots => [
  ...(over['name'] ?? [
    [340, 270, '小程序名称', 24],
    [550, 270, '云朵优选', 24],
    [980, 270, '一年内还可改名2次', 22],
    [1200, 270, '修改', 24],
  ]),
  [340, 330, '小程序头像', 24],
  [1200, 330, '修改', 24],
  ...(over['subject'] ?? [
    [340, 610, '主体信息', 24],
    [550, 610, '云朵示例科技有限公司', 24],
    [980, 610, '企业', 22],
    [1200, 610, '详情', 24],
  ]),
  ...(over['categories'] ?? [
    [340, 670, '服务类目', 24],
    [550, 670, '电商平台>电商平台', 24],
    [1200, 670, '详情', 24],
  ]),
  ...(over['appId'] ?? [
    [340, 820, 'AppID(小程序ID)', 24],
    [550, 820, 'wx1a2b3c4d5e6f7081', 24],
  ]),
  [340, 880, '原始ID', 24],
  [550, 880, 'gh_0123456789ab', 24],
];
