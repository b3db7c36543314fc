import type { ReviewSearch } from '../../../application/stores/review-store.ts';
import { type Decision, decisions } from '../../../domain/verdict.ts';

/** What a person asked the list of reviews for; what is not understood is left out. */
export interface ConsoleQuery {
  readonly decision?: Decision;
  readonly category?: string;
  readonly words?: string;
  readonly waiting: boolean;
  readonly before?: NonNullable<ReviewSearch['before']>;
}

/** @param field of the address or of a form */
export function readConsoleQuery(field: (name: string) => string | undefined): ConsoleQuery {
  const decision = decisions.find((one) => one === field('decision'));
  const category = field('category');
  const words = [...(field('words')?.trim() ?? '')].slice(0, 100).join('');
  const [, createdAt, id] = /^(\d{1,15})-(\w{1,60})$/.exec(field('before') ?? '') ?? [];
  return {
    waiting: field('queue') === 'manual',
    ...(decision !== undefined && { decision }),
    ...(category !== undefined && /^[a-z0-9-]{1,80}$/.test(category) && { category }),
    ...(words !== '' && { words }),
    ...(createdAt !== undefined && id !== undefined && { before: { createdAt: Number(createdAt), id } }),
  };
}

/** The address of a list without words: those may hold a company's name, and addresses are kept by browsers and proxies. */
export function consoleAddress(query: Partial<ConsoleQuery>): string {
  const { decision, category, waiting, before } = query;
  const parameters = new URLSearchParams({
    ...(waiting && { queue: 'manual' }),
    ...(decision !== undefined && { decision }),
    ...(category !== undefined && { category }),
    ...(before !== undefined && { before: `${before.createdAt}-${before.id}` }),
  });
  return parameters.size === 0 ? '/console' : `/console?${parameters}`;
}
