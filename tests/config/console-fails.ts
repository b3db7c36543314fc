import { afterEach, beforeEach, expect } from 'vitest';

/** A test that writes to the console fails: what a person has to read belongs in an assertion or in `reportLeftOut`. */
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const written: string[] = [];

for (const method of methods) {
  globalThis.console[method] = (...parts: unknown[]) => {
    written.push(`console.${method}: ${parts.map(String).join(' ')}`);
  };
}

beforeEach(() => {
  written.length = 0;
});

afterEach(() => {
  expect(written, 'a test must not write to the console').toEqual([]);
});
