import type { Announcement } from '../../application/stores/review-store.ts';

/** The body of a webhook message, in the form that standardwebhooks recommends. */
export const deliveryBody = ({ type, payload }: Announcement, at: number): string =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data: payload });

/** SQL: the webhook `w` wants events of this type. */
export const wantsType = (type: string): string =>
  `(w.types = '[]' or exists (select 1 from json_each(w.types) t where t.value = ${type}))`;
