import type { Gauge } from '../adapters/metrics/prometheus-meter.ts';
import type { DoorParts } from './compose-door.ts';

/** What stands now: the queue, what is kept, the engine, the process. */
export const readGauges = async ({
  stores,
  ocr,
  reading,
}: Pick<DoorParts, 'stores' | 'ocr' | 'reading'>): Promise<readonly Gauge[]> => {
  const [queue, files, store] = [await stores.jobs.counts(), await stores.files.totals(), await stores.ready()];
  const memory = process.memoryUsage();
  return [
    {
      name: 'queue_jobs',
      help: 'Reviews waiting and being worked on',
      samples: queue.ok
        ? [
            { labels: { state: 'waiting' }, value: queue.value.waiting },
            { labels: { state: 'running' }, value: queue.value.running },
          ]
        : [],
    },
    gauge('queue_oldest_seconds', 'Age of the oldest waiting review', queue.ok ? ageOf(queue.value.oldestWaiting) : 0),
    gauge('kept_files', 'Uploaded files kept', files.ok ? files.value.files : undefined),
    gauge('kept_bytes', 'Bytes of uploaded files kept', files.ok ? files.value.bytes : undefined),
    {
      name: 'ocr_ready',
      help: 'Whether the recognition engine is ready',
      samples: [{ labels: { engine: reading.textReader.engine }, value: ocr() === 'ready' ? 1 : 0 }],
    },
    gauge('store_ready', 'Whether the database answers', store.ok ? 1 : 0),
    gauge('memory_resident_bytes', 'Resident memory of the process', memory.rss),
    gauge('memory_heap_bytes', 'JavaScript heap in use', memory.heapUsed),
    gauge('uptime_seconds', 'Time since the process began', process.uptime()),
  ];
};

const ageOf = (since: number | undefined): number => (since === undefined ? 0 : (Date.now() - since) / 1000);

const gauge = (name: string, help: string, value: number | undefined): Gauge => ({
  name,
  help,
  samples: value === undefined ? [] : [{ value }],
});
