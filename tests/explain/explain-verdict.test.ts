import { expect, test } from 'vitest';
import { createExplainVerdict, type ExplanationPiece } from '../../src/application/explain-verdict.ts';
import { languages } from '../../src/domain/explain/explanation.ts';
import { book, fixtureNames, sketchOf, verdictOf } from './gap-fixtures.ts';

const explain = createExplainVerdict({ ruleBook: book });

test.each(fixtureNames.flatMap((name) => languages.map((language) => ({ name, language }))))(
  '$name, $language: the pieces are the whole text, one for each gap',
  async ({ name, language }) => {
    const verdict = verdictOf(sketchOf(name));
    const before = JSON.stringify(verdict);
    const pieces: ExplanationPiece[] = [];
    for await (const piece of explain(verdict, { language })) pieces.push(piece);
    const last = pieces.at(-1);
    if (last?.kind !== 'closing') throw new Error('no closing piece');
    const texts = pieces.map(({ text }) => text).filter((text) => text !== '');
    expect(texts.join('\n\n')).toBe(last.explanation.text);
    expect(pieces.filter(({ kind }) => kind === 'gap')).toHaveLength(verdict.gaps.length);
    expect(last.explanation).toMatchObject({ source: 'template', decision: verdict.decision, language });
    expect(JSON.stringify(verdict)).toBe(before);
  },
);

test.each([
  { type: 'individual', says: '个人认证的小程序暂不支持直播' },
  { declares: ['home-sales'], category: 'real-estate-marketing', says: '暂不支持完整售房交易' },
] as const)('what no paper can mend asks for none, and says why with its source: $says', async ({ says, ...given }) => {
  const { category = 'social-live', ...applicant } = { declares: [], ...given };
  const verdict = verdictOf({ category, papers: [], applicant });
  expect(verdict.decision).toBe('reject');
  for await (const piece of explain(verdict)) {
    if (piece.kind !== 'closing') continue;
    expect(piece.explanation).toMatchObject({ gaps: [], nextSteps: [], headline: expect.stringContaining(says) });
    expect(piece.explanation.headline).toContain('更新）');
    expect(piece.explanation.text).not.toMatch(/请补交|谁来出/u);
    expect(piece.explanation.text.split(says)).toHaveLength(2);
  }
});
