import { vi } from 'vitest';

/** `vi.waitFor` gives up after one second unless told otherwise; a machine under load needs longer for the same events. */
const { waitFor } = vi;
const patient = { timeout: 20_000, interval: 20 };

vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { ...patient, ...options });
