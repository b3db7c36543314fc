import type { ReadDependencies } from '../../src/application/read-document.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { composeReading, composeRules } from '../../src/entry/compose.ts';
import { readConfig } from '../../src/entry/config.ts';
import { rememberTexts } from './remember-texts.ts';

/** The day as of which real papers are read; they expire while the code does not change. */
const AS_OF = '2026-11-24';

export interface OpenedReading {
  readonly dependencies: ReadDependencies;
  readonly close: () => Promise<void>;
}

/**
 * The service's own reading with one engine; throws where it does not start.
 * @param workers pages read at once; the service's own default where absent
 * @param memory a folder in which texts are remembered, see `rememberTexts`
 */
export async function openReading(engine: string, workers?: number, memory?: string): Promise<OpenedReading> {
  const config = readConfig({ OCR_WORKERS: workers?.toString(), ...process.env, OCR_ENGINE: engine });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const book = await composeRules(config.value);
  if (!book.ok) throw new Error(book.error.join('\n'));
  const reading = await composeReading(config.value, book.value);
  if (!reading.ok) throw new Error(reading.error.join('\n'));
  const { reviewing, close } = reading.value;
  const textReader = memory === undefined ? reviewing.textReader : rememberTexts(reviewing.textReader, memory);
  const catalogue = rulesOn(book.value, AS_OF).certificates;
  return { dependencies: { ...reviewing, textReader, catalogue, asOf: AS_OF }, close };
}
