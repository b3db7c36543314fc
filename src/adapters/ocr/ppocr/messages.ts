import type { PageText } from '../../../domain/page.ts';

/** What a new thread is told. */
export interface ThreadSettings {
  readonly modelsDir: string | undefined;
  readonly threads: number;
  readonly detectionSide: number;
  /** One number that both sides see: the job that shall be given up. */
  readonly cancelled: SharedArrayBuffer;
  /** Only find out whether files and runtime are there; no page will come. */
  readonly probe: boolean;
}

export interface ReadRequest {
  readonly job: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What a thread says: first whether it is ready, then one answer per request. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-ready'; readonly cause: 'models' | 'runtime'; readonly reason: string }
  | { readonly kind: 'read'; readonly page: PageText };
