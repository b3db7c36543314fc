import { drawPaper, drawVariedPaper } from '../../samples/generator/papers/draw-paper.ts';
import { type BenchmarkCase, type Hurt, hurt, isLegible } from './benchmark-case.ts';
import { scorePaper } from './score-paper.ts';

/** A paper of a kind, in its usual layout or another. */
export function paperCase(kind: string, seed: string, harm: Hurt, varied: boolean): BenchmarkCase {
  const id = `${kind}/${seed}/${harm.type}-${harm.strength}`;
  return {
    id,
    group: harm.type,
    legible: isLegible(harm),
    async draw() {
      const { canvas, truth } = varied ? drawVariedPaper(kind, seed) : drawPaper(kind, seed);
      return { canvas: await hurt(canvas, harm, id), score: (document) => scorePaper(truth, document) };
    },
  };
}
