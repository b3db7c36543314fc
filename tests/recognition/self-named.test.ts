import { expect, test } from 'vitest';
import { layOutCells } from '../../src/domain/recognition/lay-out-cells.ts';
import { findSelfNamed } from '../../src/domain/recognition/self-named.ts';
import { pageOf } from './page-of.ts';

const named = (...lines: readonly string[]): string | undefined =>
  findSelfNamed(layOutCells(pageOf(lines.map((line, row) => [100, 100 + row * 60, line] as const))))?.value;

test.each([
  {
    because: 'who promises says so at once',
    lines: ['云朵示例科技有限公司在申请《增值电信业务经营许可证》时，'],
    is: '云朵示例科技有限公司',
  },
  {
    because: 'rules say who interprets them',
    lines: ['本文件由云朵示例科技有限公司负责解释，自2024年11月14日'],
    is: '云朵示例科技有限公司',
  },
  { because: 'we, and who we are', lines: ['我公司云朵示例科技有限公司郑重声明'], is: '云朵示例科技有限公司' },
  {
    because: 'the same name twice is one',
    lines: ['云朵示例科技有限公司为规范平台经营，', '本规范由云朵示例科技有限公司负责解释'],
    is: '云朵示例科技有限公司',
  },
  {
    because: 'two names: which of them wrote it is not said',
    lines: ['云朵示例科技有限公司为规范平台经营，', '本规范由云朵示例贸易有限公司负责解释'],
    is: undefined,
  },
  { because: 'who is written to wrote nothing', lines: ['深圳市示例计算机系统有限公司：'], is: undefined },
  { because: 'somebody is spoken of', lines: ['该商品由云朵示例科技有限公司供应'], is: undefined },
])('$because', ({ lines, is }) => expect(named(...lines)).toBe(is));
