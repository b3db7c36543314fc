import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AppDependencies } from '../adapters/http/app-dependencies.ts';
import { readDocsFiles } from '../adapters/http/docs-files.ts';
import { bundleWidget, readWidgetTypes } from '../adapters/http/widget-bundle.ts';
import type { WidgetDoor } from '../adapters/http/widget-routes.ts';
import { readSample } from '../adapters/http/widget-sample.ts';
import { createBmpOpener } from '../adapters/image/bmp-opener.ts';
import { createHeicOpener } from '../adapters/image/heic-opener.ts';
import { createPictureOpener } from '../adapters/image/picture-opener.ts';
import { createTextReader } from '../adapters/ocr/create-text-reader.ts';
import { createPdfOpener } from '../adapters/pdf/pdf-opener.ts';
import { readRuleFolder } from '../adapters/rules/read-rule-folder.ts';
import type { Wecom } from '../adapters/wecom/create-wecom.ts';
import { createWordOpener } from '../adapters/word/word-opener.ts';
import { startWorkProcess } from '../adapters/work-process/start-work-process.ts';
import type { FileOpener, TextReader } from '../application/ports.ts';
import { readDocument } from '../application/read-document.ts';
import type { ReadLimits } from '../application/read-limits.ts';
import type { ReviewDependencies } from '../application/review-documents.ts';
import { createTurns } from '../application/reviews/take-turns.ts';
import type { Readiness } from '../contract/readiness.ts';
import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { formatRuleFault } from '../domain/rules/rule-fault.ts';
import { rulesOn } from '../domain/rules/rules-on.ts';
import { composePages } from './compose-pages.ts';
import { composeWecom, wecomRemarks } from './compose-wecom.ts';
import type { Config } from './config.ts';
import { readingEdition } from './reading-edition.ts';
import { ruleFunctions } from './rule-functions.ts';
import { type ServedReviews, serveReviews } from './serve-reviews.ts';

/** Everything that reads files and judges them; threads run until it is closed. */
export interface Reading {
  readonly reviewing: ReviewDependencies;
  readonly warm: () => Promise<Result<void, Problem>>;
  readonly close: () => Promise<void>;
  /** What the operator should know though it works. */
  readonly remarks: readonly string[];
}

/** The service put together from its parts, ready to be given a door. */
export interface Service extends Reading {
  readonly app: AppDependencies;
  readonly served: ServedReviews;
  readonly wecom: Wecom;
}

/**
 * @param write takes the lines of the log
 * @returns the service, or every reason why it cannot run, in words for the operator
 */
export async function composeService(
  config: Config,
  write: (line: string) => void,
): Promise<Result<Service, readonly string[]>> {
  const book = await composeRules(config);
  if (!book.ok) return book;
  const reading = await composeReading(config, book.value);
  if (!reading.ok) return reading;
  const { reviewing, warm, close } = reading.value;
  let ocr: Readiness['checks']['ocr'] = 'warming';
  const served = await serveReviews({ config, reading: reviewing, ocr: () => ocr, write });
  if (!served.ok) {
    await close();
    return served;
  }
  const wecom = composeWecom({ ...served.value, config });
  const [docs, widget, pages] = await Promise.all([
    readDocsFiles(),
    composeWidget(config),
    composePages(config, served.value),
  ]);
  return ok({
    ...reading.value,
    app: {
      ...composeApp(book.value, reviewing),
      ...served.value.door,
      wecom,
      docs,
      widget,
      pages,
    },
    served: served.value,
    wecom,
    remarks: [...reading.value.remarks, ...wecomRemarks(config)],
    async warm() {
      const warmed = await warm();
      ocr = warmed.ok ? 'ready' : 'unavailable';
      return warmed;
    },
  });
}

const composeWidget = async ({ WIDGET_ORIGINS: origins }: Config): Promise<WidgetDoor> => {
  const [script, types, sample] = await Promise.all([bundleWidget(), readWidgetTypes(), readSample(packagedSamples)]);
  return { script, types, sample, origins };
};

const packagedSamples = fileURLToPath(new URL('../../samples', import.meta.url));

/** The rule table alone, or every fault in its files. */
export async function composeRules(config: Config): Promise<Result<RuleBook, readonly string[]>> {
  const book = await readRuleFolder(config.RULES_DIR ?? packagedRules);
  return book.ok ? book : failed(book.error.map(formatRuleFault));
}

const packagedRules = fileURLToPath(new URL('../../rules', import.meta.url));

export async function composeReading(config: Config, ruleBook: RuleBook): Promise<Result<Reading, readonly string[]>> {
  const chosen = await createTextReader({
    engine: config.OCR_ENGINE,
    ...(config.OCR_MODELS_DIR !== undefined && { modelsDir: config.OCR_MODELS_DIR }),
    ...(config.OCR_WORKERS !== undefined && { workers: config.OCR_WORKERS }),
  });
  if (!chosen.ok) return failed([chosen.error]);
  const { insteadBecause } = chosen.value;
  const reader = { ...chosen.value.reader, edition: readingEdition() };
  return ok({
    reviewing: composeReviewing(config, ruleBook, reader),
    warm: () => reader.warm(),
    close: () => reader.close(),
    remarks: insteadBecause === undefined ? [] : [`PP-OCR 在这台机器上不能运行，改用 Tesseract：${insteadBecause}`],
  });
}

function composeApp(
  ruleBook: RuleBook,
  reviewing: ReviewDependencies,
): Omit<AppDependencies, 'reportFault' | 'uploads'> {
  const functions = ruleFunctions(ruleBook);
  const { concurrency } = reviewing;
  const turns = createTurns(concurrency, concurrency * 16, '正在识别的文件太多，请稍后再试');
  return {
    ...functions,
    async readDocument(file, signal) {
      const { asOf, certificates } = rulesOn(ruleBook, functions.today());
      const dependencies = { ...reviewing, catalogue: certificates, asOf };
      const taken = await turns.take(() => readDocument(file, dependencies, signal));
      return taken.ok ? taken.value : taken;
    },
    limits: { fileBytes: reviewing.limits.maxBytes, jsonBytes: 1024 * 1024 },
  };
}

function composeReviewing(config: Config, ruleBook: RuleBook, textReader: TextReader): ReviewDependencies {
  const limits: ReadLimits = {
    maxBytes: config.MAX_FILE_MB * 1024 * 1024,
    maxPages: config.MAX_PAGES,
    maxPixels: config.MAX_MEGAPIXELS * 1_000_000,
    fileTimeoutMs: config.FILE_TIMEOUT_SECONDS * 1000,
  };
  return {
    openers: createOpeners(limits),
    limits,
    textReader,
    ruleBook,
    concurrency: availableParallelism(),
    recognitionTimeoutMs: 120_000,
    now: () => performance.now(),
  };
}

function createOpeners(limits: ReadLimits): readonly FileOpener[] {
  const startProcess = startWorkProcess;
  const pictureOpeners = [
    createPictureOpener(limits),
    createBmpOpener(limits),
    createHeicOpener({ limits, startProcess }),
  ];
  return [...pictureOpeners, createPdfOpener({ limits, startProcess }), createWordOpener({ limits, pictureOpeners })];
}
