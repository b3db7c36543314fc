import type { Decision, RequirementStatus, Scheme } from '../domain/verdict.ts';

export const decisionWords: Readonly<Record<Decision, string>> = {
  pass: '可接入',
  supplement: '需补件',
  manual: '转人工',
  reject: '不可接入',
};

export const statusWords: Readonly<Record<RequirementStatus, string>> = {
  met: '✓ 已满足',
  missing: '✗ 缺少',
  unfit: '✗ 不合用',
  unsure: '? 待确认',
};

export const schemeWords: Readonly<Record<Scheme, string>> = {
  plugin: '小程序·云直播插件',
  standard: '标准直播+直播标签',
};
