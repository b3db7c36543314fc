import { startService } from '../start-service.ts';
import { runFuzz } from './run-fuzz.ts';

/** `npm run fuzz -- [requests] [seed]`: against the service as it runs, with the real engine, on this machine alone. */
const [count = '10000', seed = '1'] = process.argv.slice(2);
const service = await startService({
  LOG_LEVEL: 'error',
  WEBHOOK_ALLOW_PRIVATE: 'true',
  RATE_LIMIT_PER_MINUTE: '1000000',
});
await service.ready();
const begun = performance.now();
const call = (address: string, init: RequestInit) => fetch(`${service.address}${address}`, init);
const { requests, statuses, succeeded, faults } = await runFuzz(call, {
  count: Number(count),
  seed: Number(seed),
  key: service.key,
  lanes: 4,
});
const seconds = (performance.now() - begun) / 1000;
await service.stop();
const counts = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
process.stdout.write(`${requests} requests in ${seconds.toFixed(1)} s; ${counts.join(', ')}\n`);
process.stdout.write(`${succeeded.size} operations succeeded at least once; ${faults.length} faults\n`);
for (const fault of faults.slice(0, 40)) process.stdout.write(`- ${fault}\n`);
if (faults.length > 0) process.stdout.write(`${service.said().slice(-3000)}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
