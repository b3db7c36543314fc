import { paperOf, startSlowService } from './slow-service.ts';

/**
 * `npm run bench:load -- [seconds]`: more posts than the queue takes, for a minute, against the service in a process of
 * its own on this machine. Everything is as it runs but for the engine, which takes 60 ms for a page. Says what was taken,
 * refused, finished and lost, and how memory went; exits 1 when anything was lost or doubled.
 */
const seconds = Math.min(120, Number(process.argv[2] ?? 60));
const queueLimit = 200;
const service = await startSlowService({
  QUEUE_LIMIT: String(queueLimit),
  QUEUE_LIMIT_PER_CALLER: String(queueLimit),
  RATE_LIMIT_PER_MINUTE: '1000000',
});

const taken = new Map<string, string>();
const statuses: Record<string, number> = {};
const faults: string[] = [];
const memory: number[] = [];
let posts = 0;

const post = async (number: number): Promise<number> => {
  const form = new FormData();
  form.append('category', '社交-直播');
  form.append('files', paperOf(number, 50_000));
  const key = `load-${number}`;
  const answer = await fetch(`${service.address}/v1/reviews`, {
    method: 'POST',
    body: form,
    headers: { 'idempotency-key': key },
  });
  const text = await answer.text();
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  if (answer.status === 202) taken.set(key, (JSON.parse(text) as { id: string }).id);
  else if (answer.status !== 429 || !answer.headers.has('retry-after'))
    faults.push(`${answer.status} ${text.slice(0, 120)}`);
  return answer.status;
};

const begun = performance.now();
const elapsed = (): number => (performance.now() - begun) / 1000;
const lane = async (): Promise<void> => {
  while (elapsed() < seconds) {
    posts += 1;
    const status = await post(posts);
    // a client that is told to wait waits a little, or the refusals alone would fill the processor
    if (status === 429) await pause(20);
  }
};
const watch = setInterval(() => {
  void service.metric('zishen_memory_resident_bytes').then((bytes) => memory.push(bytes));
}, 1000);
await Promise.all(Array.from({ length: 16 }, lane));
const loaded = elapsed();
while ((await waiting()) > 0) await pause(100);
clearInterval(watch);
const drained = elapsed() - loaded;

let done = 0;
for (const [key, id] of taken) {
  const answer = await fetch(`${service.address}/v1/reviews/${id}`);
  const review = (await answer.json()) as { status: string; documents: { state: string }[]; verdicts: unknown[] };
  const whole =
    review.status === 'done' && review.verdicts.length === 1 && review.documents.every(({ state }) => state === 'read');
  if (whole) done += 1;
  else faults.push(`${key} ${id} is ${review.status}`);
}
const doubled = taken.size - new Set(taken.values()).size;
await service.stop();

const mega = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const at = (share: number): number => memory[Math.min(memory.length - 1, Math.floor(memory.length * share))] ?? 0;
const lines = [
  `${posts} posts in ${loaded.toFixed(0)} s by 16 clients, queue limit ${queueLimit}: ${Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ')}`,
  `${done} of ${taken.size} reviews taken are finished whole, ${doubled} doubled; the queue was empty ${drained.toFixed(1)} s after the last post`,
  `resident memory after a quarter, half, three quarters, at the end: ${[0.25, 0.5, 0.75, 1].map((share) => mega(at(share))).join(', ')}; most ${mega(Math.max(...memory))}`,
  `${faults.length} faults`,
  ...faults.slice(0, 20),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = faults.length + doubled > 0 ? 1 : 0;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function waiting(): Promise<number> {
  const states = ['waiting', 'running'].map((state) => service.metric(`zishen_queue_jobs{state="${state}"}`));
  return (await Promise.all(states)).reduce((sum, count) => sum + count, 0);
}
