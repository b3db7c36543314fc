import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verdictSchema } from '../../src/contract/verdict.ts';
import { type Ended, runCli } from '../cli/run-cli.ts';
import { readPdf } from './read-pdf.ts';
import { readSheets } from './read-sheets.ts';

const forms = ['html', 'pdf', 'xlsx'] as const;
let folder: string;
let ended: Ended;

const written = (form: string): Promise<Buffer> => readFile(join(folder, `报告.${form}`));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zishen-report-'));
  const reports = forms.flatMap((form) => ['--report', join(folder, `报告.${form}`)]);
  ended = await runCli([
    'review',
    'samples/social-sideways-scan',
    ...['--category', '社交-直播', '--as-of', '2026-11-24', '--json'],
    ...reports,
  ]);
}, 60_000);

test('a scan that lies on its side makes a report with an upright cut-out for each place it rests on', async () => {
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const { verdict } = JSON.parse(ended.stdout) as { verdict: unknown };
  const places = verdictSchema
    .parse(verdict)
    .options.flatMap(({ requirements }) =>
      requirements.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence.map(({ box }) => `${box}`))),
    );
  const page = (await written('html')).toString();
  expect(page.match(/<figure id="exhibit-\d+"><img /g)).toHaveLength(new Set(places).size);
  const [, width, height] = /<figure class="page"><svg viewBox="0 0 (\d+) (\d+)"/.exec(page) ?? [];
  // the licence is broad; its scan is 1046 × 1480
  expect(Number(width)).toBeGreaterThan(Number(height));
});

test('every form says the same', async () => {
  const pdf = (await readPdf(await written('pdf'))).text;
  const sheets = readSheets(await written('xlsx')).flatMap(({ rows }) => rows.flat().join('\n'));
  for (const said of [(await written('html')).toString(), pdf, sheets.join('\n')]) {
    expect(said).toContain('可接入');
    expect(said).toContain('网络文化经营许可证');
  }
});

test.each([
  { report: 'a.docx', code: 64, says: '.html、.pdf 或 .xlsx', because: 'a form that there is not' },
  { report: '/nowhere/a.pdf', code: 70, says: '/nowhere/a.pdf', because: 'a folder that there is not' },
])('$because ($code)', async ({ report, code, says }) => {
  const failed = await runCli(['review', 'package.json', '--category', '社交-直播', '--report', report]);
  expect(failed, failed.stderr).toMatchObject({ code });
  expect(failed.stderr).toContain(says);
});
