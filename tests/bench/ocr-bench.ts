import { fork } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, cpuUsage, resourceUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { lookAt } from '../../src/adapters/ocr/ppocr/detect-regions.ts';
import { readModels } from '../../src/adapters/ocr/ppocr/models.ts';
import { loadNetworks } from '../../src/adapters/ocr/ppocr/networks.ts';
import { createPpocrReader } from '../../src/adapters/ocr/ppocr/ppocr-reader.ts';
import { recognizeLines } from '../../src/adapters/ocr/ppocr/recognize-lines.ts';
import { resizePicture } from '../../src/adapters/ocr/resize-picture.ts';
import { redChannelFile } from '../../src/adapters/ocr/tesseract/red-channel-file.ts';
import { openTesseractEngine } from '../../src/adapters/ocr/tesseract/tesseract-engine.ts';
import { createTesseractReader } from '../../src/adapters/ocr/tesseract/tesseract-reader.ts';
import type { TextReader } from '../../src/application/ports.ts';
import type { PagePicture } from '../../src/domain/page.ts';
import { drawPage } from '../ocr/draw-page.ts';

/**
 * What recognition costs: the bare engine (networks called straight on a decoded page) against the whole reader (file
 * decoded, pool, direction, seals), and throughput. Each row runs in a process of its own, so that its memory is its own.
 *
 * `npm exec -- node tests/bench/ocr-bench.ts [folder of pictures]`; without a folder, A4 pages are drawn.
 */
const rounds = 3;
const detectionSide = 1280;

type ReadFile = (file: Buffer) => Promise<void>;

interface Row {
  /** Reads all files, some at a time. */
  readonly atOnce: number;
  open(): Promise<{ readonly read: ReadFile; close(): Promise<void> }>;
}

const rows: Readonly<Record<string, Row>> = {
  'ppocr bare, 2 threads': { atOnce: 1, open: openBarePpocr },
  'ppocr reader, 1 worker × 2 threads': {
    atOnce: 1,
    open: () => opened(createPpocrReader({ workers: 1, threadsPerWorker: 2 })),
  },
  'ppocr throughput, 1 worker × 2 threads': {
    atOnce: 4,
    open: () => opened(createPpocrReader({ workers: 1, threadsPerWorker: 2 })),
  },
  'ppocr throughput, 2 workers × 1 thread': {
    atOnce: 4,
    open: () => opened(createPpocrReader({ workers: 2, threadsPerWorker: 1 })),
  },
  'tesseract bare': { atOnce: 1, open: openBareTesseract },
  'tesseract reader, 1 worker': { atOnce: 1, open: () => opened(createTesseractReader({ workers: 1 })) },
  'tesseract throughput, 2 workers': { atOnce: 4, open: () => opened(createTesseractReader({ workers: 2 })) },
};

const [, script = '', argument, rowName] = argv;
if (rowName === undefined) await runAll(argument);
else await runRow(rowName, argument === '' ? undefined : argument);

async function runAll(folder: string | undefined): Promise<void> {
  console.log('| row | pages | p50 ms | p95 ms | CPU ms/page | pages/min | peak MB |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const name of Object.keys(rows)) {
    const child = fork(fileURLToPath(import.meta.url), [folder ?? '', name], { stdio: 'inherit' });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    if (code !== 0) console.log(`| ${name} | failed: ${String(code)} |`);
  }
}

async function runRow(name: string, folder: string | undefined): Promise<void> {
  const row = rows[name];
  if (row === undefined) throw new Error(`${script}: no row ${name}`);
  const files = await (folder === undefined ? drawnFiles() : filesIn(folder));
  const { read, close } = await row.open();
  for (const file of files.slice(0, 2)) await read(file);
  const times: number[] = [];
  const [start, cpu] = [performance.now(), cpuUsage()];
  const waiting = Array.from({ length: rounds }, () => files).flat();
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const began = performance.now();
      await read(file);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: row.atOnce }, work));
  const elapsed = performance.now() - start;
  const { user, system } = cpuUsage(cpu);
  await close();
  times.sort((one, other) => one - other);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  const perPage = ((user + system) / 1000 / times.length).toFixed(0);
  const perMinute = ((times.length / elapsed) * 60_000).toFixed(0);
  console.log(
    `| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${perPage} | ${perMinute} | ${(resourceUsage().maxRSS / 1024).toFixed(0)} |`,
  );
}

/** A4 at 150 dpi, the same askew, and at 300 dpi, as JPEG files. */
async function drawnFiles(): Promise<readonly Buffer[]> {
  const pages = [drawPage(), drawPage({ skew: 3 }), drawPage({ scale: 2 })];
  return Promise.all(
    pages.map(({ picture: { width, height, data } }) =>
      sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 90 })
        .toBuffer(),
    ),
  );
}

async function filesIn(folder: string): Promise<readonly Buffer[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:jpe?g|png|webp)$/iu.test(name)).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

async function decoded(file: Buffer): Promise<PagePicture> {
  const upright = sharp(file).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

async function opened(reader: TextReader) {
  await reader.warm();
  return {
    read: async (file: Buffer): Promise<void> => {
      const answer = await reader.read(await decoded(file), new AbortController().signal);
      if (!answer.ok) throw new Error(answer.error.code);
    },
    close: () => reader.close(),
  };
}

/** Keeps decoded pages, so that the bare engine's time is the engine's alone. */
function decodedOnce(read: (page: PagePicture) => Promise<void>): ReadFile {
  const pages = new Map<Buffer, PagePicture>();
  return async (file) => {
    const page = pages.get(file) ?? (await decoded(file));
    pages.set(file, page);
    await read(page);
  };
}

async function openBarePpocr() {
  const models = await readModels(undefined);
  if (!models.ok) throw new Error(models.error);
  const networks = await loadNetworks(models.value, 2);
  const read = decodedOnce(async (page) => {
    const regions = await lookAt(page, networks.detection, Math.min(detectionSide, Math.max(page.width, page.height)));
    await recognizeLines(
      page,
      regions.map(({ rectangle }) => rectangle),
      networks,
      () => true,
    );
  });
  return { read, close: () => networks.close() };
}

async function openBareTesseract() {
  const engine = await openTesseractEngine('chi_sim');
  engine.hold(true);
  const read = decodedOnce(async (page) => {
    const scale = Math.max(page.width, page.height) < 2000 ? 2 : 1;
    await engine.recognize(redChannelFile(resizePicture(page, page.width * scale, page.height * scale)));
  });
  return { read, close: () => engine.close() };
}
