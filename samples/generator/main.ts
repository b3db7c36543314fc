import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asOf, type SampleCase } from './cases/sample-case.ts';
import { sampleCases } from './cases/sample-cases.ts';

/** Draws every golden case anew: `npm exec -- node samples/generator/main.ts [name…]`. */
const folder = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = sampleCases.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

if (wanted.length === 0) removeStaleCases();
let bytes = 0;
for (const sample of chosen) bytes += await writeCase(sample);
console.log(`${chosen.length} cases, ${(bytes / 1_048_576).toFixed(1)} MB`);

async function writeCase(sample: SampleCase): Promise<number> {
  const target = join(folder, sample.name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  let size = 0;
  for (const file of sample.files) {
    const content = await file.bytes();
    size += content.length;
    writeFileSync(join(target, file.expected.file), content);
  }
  writeFileSync(join(target, 'expect.json'), `${JSON.stringify(expectation(sample), null, 2)}\n`);
  return size;
}

function expectation({ name: _, files, decision, scheme, gaps, statuses, ...asked }: SampleCase): object {
  return {
    ...asked,
    asOf,
    expect: {
      decision,
      scheme,
      gaps,
      documents: files.map(({ expected }) => expected),
      ...(statuses === undefined ? {} : { statuses }),
    },
  };
}

function removeStaleCases(): void {
  const names = new Set(['generator', ...sampleCases.map(({ name }) => name)]);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !names.has(entry.name)) rmSync(join(folder, entry.name), { recursive: true });
  }
}
