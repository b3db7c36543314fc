/**
 * What the running service takes: `npm run bench:service`. Starts it as `npm start` does, sends A4 scans one after
 * another, eight at once, and as PDFs of 1, 10 and 50 pages, and prints times, processor time and the memory of the whole process
 * tree, and before and after the load of the machine. The bare engine's time on the same scans stands beside it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { type ScannedPage, scannedPdf } from '../../samples/generator/files/scanned-pdf.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import { lookAt } from '../../src/adapters/ocr/ppocr/detect-regions.ts';
import { readModels } from '../../src/adapters/ocr/ppocr/models.ts';
import { loadNetworks } from '../../src/adapters/ocr/ppocr/networks.ts';
import { recognizeLines } from '../../src/adapters/ocr/ppocr/recognize-lines.ts';
import { memoryOfTree, processorTimeOfTree } from './process-tree.ts';

/** A4 at 200 dpi, as office scanners make it. */
const dots = { short: 1654, long: 2339 };
const scanned = Number(process.argv[2] ?? 24);
const pageCounts = [1, 10, 50];
/** Limits under which a scan of 50 pages is taken. */
const roomy = { MAX_FILE_MB: '200', MAX_UPLOAD_MB: '200', MAX_PAGES: '60', FILE_TIMEOUT_SECONDS: '600' };

console.log(`load ${sayLoad()}`);
const kindAt = (page: number): string => paperKinds[page % paperKinds.length] ?? 'food';
const scans = Array.from({ length: scanned }, (_, page) => scanOf(kindAt(page)));
console.log('| what | documents | p50 ms | p95 ms | longest ms | longest ms a page | CPU ms a page | peak MB |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
await benchEngine(scans);
const folder = mkdtempSync(join(tmpdir(), 'zishen-bench-'));
const { server, address } = await startService(folder);
await benchService(address, Number(server.pid));
server.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });
console.log(`load ${sayLoad()}`);

async function benchService(at: string, pid: number): Promise<void> {
  await send(at, scans[0]?.jpeg ?? new Uint8Array());
  await measure('one after another', pid, async (time) => {
    for (const { jpeg } of scans) await time(() => send(at, jpeg));
  });
  await measure('eight at once', pid, async (time) => {
    await Promise.all(scans.slice(0, 8).map(({ jpeg }) => time(() => send(at, jpeg))));
  });
  for (const count of pageCounts) {
    // no page may be one that was read before: those are remembered
    const pages = Array.from({ length: count }, (_, page) => scanOf(kindAt(page), `${page + 1} / ${count}`));
    const pdf = scannedPdf(pages);
    await measure(`a PDF of ${count} pages`, pid, (time) => time(() => send(at, pdf)), count);
  }
}

/** Detection and recognition of a decoded page, nothing else: what no service can be quicker than. */
async function benchEngine(pages: readonly ScannedPage[]): Promise<void> {
  const models = await readModels(undefined);
  if (!models.ok) throw new Error(models.error);
  const networks = await loadNetworks(models.value, 2);
  await measure('bare engine, 2 threads', process.pid, async (time) => {
    for (const { jpeg } of pages) {
      const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const page = { width: info.width, height: info.height, data: new Uint8Array(data) };
      await time(async () => {
        const regions = await lookAt(page, networks.detection, 1280);
        const lines = regions.map(({ rectangle }) => rectangle);
        await recognizeLines(page, lines, networks, () => true);
      });
    }
  });
  await networks.close();
}

type Time = (act: () => Promise<unknown>) => Promise<void>;

async function measure(name: string, pid: number, act: (time: Time) => Promise<void>, pages = 1): Promise<void> {
  const times: number[] = [];
  let peak = 0;
  const before = processorTimeOfTree(pid);
  const look = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(pid));
  }, 100);
  await act(async (run) => {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  });
  clearInterval(look);
  const each = (processorTimeOfTree(pid) - before) / Math.max(1, times.length * pages);
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const figures = [at(0.5), at(0.95), at(1), at(1) / pages, each, peak / 1_048_576];
  console.log(`| ${name} | ${times.length} | ${figures.map((figure) => figure.toFixed(0)).join(' | ')} |`);
}

/** @param mark stands at the foot, so that no two pages are alike */
function scanOf(kind: string, mark = ''): ScannedPage {
  const { canvas } = drawPaper(kind, 'bench');
  const upright = canvas.height > canvas.width;
  const [width, height] = upright ? [dots.short, dots.long] : [dots.long, dots.short];
  const page = createCanvas(width, height);
  const context = page.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  context.font = '28px sans-serif';
  context.fillStyle = '#333333';
  context.fillText(mark, width / 2 - 60, height - 40);
  return { jpeg: page.encodeSync('jpeg', 85), width, height };
}

/** `npm start` on a free port with a folder of its own. */
async function startService(data: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, ['src/entry/node.ts'], {
    env: { ...process.env, ...roomy, PORT: '0', DATA_DIR: data, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [url] = /http:\/\/\S+/u.exec(chunk.toString()) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  return { server: child, address: found };
}

async function send(at: string, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'scan');
  const answer = await fetch(`${at}/v1/documents`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

function sayLoad(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
