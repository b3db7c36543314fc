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
