import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/widget/unpack-chromium.ts'],
    setupFiles: ['tests/config/console-fails.ts', 'tests/config/patient-waits.ts'],
    // two: what waits for a browser or a child process leaves the cores to the other
    maxWorkers: 2,
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
