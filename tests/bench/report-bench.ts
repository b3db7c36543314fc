/**
 * Milliseconds and bytes of a report in its three forms, for a usual and a long review, and how long one held up everything
 * else: `npm run bench:report`.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createThreadedPdf } from '../../src/adapters/report/pdf/threaded-pdf.ts';
import { drawnPages, exampleReview, longReview } from '../report/example-review.ts';
import { rendererWith } from '../report/render-example.ts';

const renderer = rendererWith(drawnPages, createThreadedPdf());
const reviews = { usual: exampleReview(), long: longReview() };

for (const [name, input] of Object.entries(reviews)) {
  for (const form of ['html', 'pdf', 'xlsx'] as const) {
    const delay = monitorEventLoopDelay({ resolution: 2 });
    const times: number[] = [];
    let size = 0;
    delay.enable();
    for (let run = 0; run < 5; run += 1) {
      const started = performance.now();
      size = (await renderer[form](input)).length;
      times.push(performance.now() - started);
    }
    delay.disable();
    const [first = 0, ...warm] = times;
    const middle = warm.sort((one, other) => one - other)[Math.floor(warm.length / 2)] ?? 0;
    const held = delay.max / 1e6;
    console.log(
      `${name} ${form}: first ${first.toFixed(0)} ms, then ${middle.toFixed(0)} ms, held up others ${held.toFixed(0)} ms at most, ${(size / 1024).toFixed(0)} KB`,
    );
  }
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
