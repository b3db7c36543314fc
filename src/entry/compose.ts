import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AppDependencies } from '../adapters/http/app-dependencies.ts';
import { createBmpOpener } from '../adapters/image/bmp-opener.ts';
import { createHeicOpener } from '../adapters/image/heic-opener.ts';
import { createPictureOpener } from '../adapters/image/picture-opener.ts';
import { createTextReader } from '../adapters/ocr/create-text-reader.ts';
import { readRuleFolder } from '../adapters/rules/read-rule-folder.ts';
import { startWorkThread } from '../adapters/thread/start-work-thread.ts';
import type { FileOpener, TextReader } from '../application/ports.ts';
import { type ReadDependencies, readDocument } from '../application/read-document.ts';
import type { ReadLimits } from '../application/read-limits.ts';
import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import type { Config } from './config.ts';
import { ruleFunctions } from './rule-functions.ts';

/** The service put together from its parts, ready to be given a door. */
export interface Service {
  readonly dependencies: AppDependencies;
  readonly reading: (asOf: string) => ReadDependencies;
  readonly ruleBook: RuleBook;
  readonly warm: () => Promise<Result<void, Problem>>;
  readonly close: () => Promise<void>;
  /** What the operator should know though the service runs. */
  readonly remarks: readonly string[];
}

/** @returns the service, or every reason why it cannot run, in words for the operator */
export async function composeService(config: Config): Promise<Result<Service, string[]>> {
  const [book, chosen] = await Promise.all([readRuleFolder(config.RULES_DIR ?? packagedRules), chooseReader(config)]);
  const faults = [...(book.ok ? [] : book.error), ...(chosen.ok ? [] : [chosen.error])];
  if (!book.ok || !chosen.ok) return failed(faults);

  const { reader, insteadBecause } = chosen.value;
  const limits = readLimits(config);
  const openers = createOpeners(limits);
  const functions = ruleFunctions(book.value);
  const reading = (asOf: string): ReadDependencies => ({
    openers,
    limits,
    textReader: reader,
    catalogue: book.value.certificates,
    asOf,
    recognitionTimeoutMs: 120_000,
    now: () => performance.now(),
  });
  return ok({
    dependencies: {
      ...functions,
      readDocument: (file, signal) => readDocument(file, reading(functions.today()), signal),
      limits: { fileBytes: limits.maxBytes, jsonBytes: 1024 * 1024 },
      reportFault: (fault, requestId) => console.error(requestId, fault),
    },
    reading,
    ruleBook: book.value,
    warm: () => reader.warm(),
    close: () => reader.close(),
    remarks: insteadBecause === undefined ? [] : [`PP-OCR 在这台机器上不能运行，改用 Tesseract：${insteadBecause}`],
  });
}

const packagedRules = fileURLToPath(new URL('../../rules', import.meta.url));

async function chooseReader(config: Config): Promise<Result<{ reader: TextReader; insteadBecause?: string }, string>> {
  return createTextReader({
    engine: config.OCR_ENGINE,
    ...(config.OCR_MODELS_DIR !== undefined && { modelsDir: config.OCR_MODELS_DIR }),
    ...(config.OCR_WORKERS !== undefined && { workers: config.OCR_WORKERS }),
  });
}

function readLimits(config: Config): ReadLimits {
  return {
    maxBytes: config.MAX_FILE_MB * 1024 * 1024,
    maxPages: config.MAX_PAGES,
    maxPixels: config.MAX_MEGAPIXELS * 1_000_000,
    fileTimeoutMs: config.FILE_TIMEOUT_SECONDS * 1000,
  };
}

function createOpeners(limits: ReadLimits): readonly FileOpener[] {
  return [
    createPictureOpener(limits),
    createBmpOpener(limits),
    createHeicOpener({ limits, startThread: startWorkThread }),
  ];
}
