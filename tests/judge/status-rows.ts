import { describe, expect, test } from 'vitest';
import { judge } from '../../src/domain/judge/judge.ts';
import type { Applicant, Paper } from '../../src/domain/paper.ts';
import { asked, leaf } from './small-book.ts';

/** One requirement, the papers for it, and how it has to come out. */
export interface Row {
  readonly because: string;
  readonly wants?: object;
  readonly papers: readonly Paper[];
  readonly applicant?: Partial<Applicant>;
  /** Status of the one requirement, and the code of its gap. */
  readonly is: string;
  readonly code?: string;
}

/** Each row's status, gap code and decision, and that its gap can be understood and followed up. */
export const checkRows = (name: string, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows)('$because → $is', ({ wants = leaf('alpha'), papers, applicant, is, code }) => {
      const verdict = judge(asked(wants, papers, applicant));
      expect(verdict.options[0]?.requirements.map(({ status }) => status)).toEqual([is]);
      expect(verdict.gaps.map((gap) => gap.code)).toEqual(code === undefined ? [] : [code]);
      expect(verdict.decision).toBe(decisionFor[is]);
      for (const gap of verdict.gaps) {
        expect(gap.text).toMatch(/^(?:缺少|《[^》]+》(?:不符合要求|尚不能确认)：).*请.*。$/u);
        expect(gap.text).not.toMatch(/。。|undefined/u);
        expect(gap.citation).toMatchObject({ source: '资质表', quote: expect.stringContaining('须有') });
      }
    });
  });
};

const decisionFor: Readonly<Record<string, string>> = {
  met: 'pass',
  unsure: 'manual',
  unfit: 'supplement',
  missing: 'supplement',
};
