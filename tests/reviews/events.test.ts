import { expect, test } from 'vitest';
import { reviewEventSchemas } from '../../src/contract/review.ts';
import { problem } from '../../src/domain/problem.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { readEvents, type WireEvent } from './read-events.ts';
import { codeOf, file, form, openService, orderForm, permit, post } from './service.ts';

const types = (events: readonly WireEvent[]) => events.map(({ event }) => event);

test('tells everything in order, each event as the contract says, and ends with the review', async () => {
  const reads = async (picture: number) => (picture === 2 ? failed(problem('page-unreadable')) : ok(permit));
  const service = await openService({ reads });
  const { review } = await post(service, orderForm(file(1), file(2)));
  const answer = await service.app.request(`/v1/reviews/${review.id}/events`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const events = await readEvents(answer);
  for (const { event, data } of events) {
    reviewEventSchemas[event as keyof typeof reviewEventSchemas].parse(data);
  }
  expect(types(events)[0]).toBe('progress');
  expect(types(events).filter((type) => type !== 'progress' && type !== 'token')).toEqual([
    'document',
    'document',
    'verdict',
    'done',
  ]);
  expect(types(events)).toContain('token');
  const ids = events.map(({ id }) => Number(id));
  expect(ids).toEqual([...ids].sort((one, other) => one - other));
});

test('resumes after any event without losing or repeating one, and says when nothing is left', async () => {
  const service = await openService();
  const { review } = await post(service, orderForm(file(1), file(2)), { prefer: 'wait=10' });
  const path = `/v1/reviews/${review.id}/events`;
  const all = await readEvents(await service.app.request(path));
  for (const [index, { id = '' }] of all.entries()) {
    const rest = await service.app.request(path, { headers: { 'last-event-id': id } });
    if (index === all.length - 1) expect(rest.status).toBe(204);
    else expect(await readEvents(rest)).toEqual(all.slice(index + 1));
  }
  const byQuery = await service.app.request(`${path}?lastEventId=${all[0]?.id}`);
  expect(await readEvents(byQuery)).toEqual(all.slice(1));
});

test('is live: a page is told while it is being read', async () => {
  const begun = Promise.withResolvers<void>();
  const reads = async () => {
    await begun.promise;
    return ok(permit);
  };
  const service = await openService({ reads });
  const { review } = await post(service, orderForm(file(1)));
  const answer = await service.app.request(`/v1/reviews/${review.id}/events`);
  const first = await readEvents(answer, (events) => events.some(({ data }) => hasPage(data)));
  expect(first.at(-1)?.data).toMatchObject({ stage: 'reading', page: 1, pages: 1, percent: 0, done: 0, total: 1 });
  begun.resolve();
  const rest = await service.app.request(`/v1/reviews/${review.id}/events`, {
    headers: { 'last-event-id': first.at(-1)?.id ?? '' },
  });
  expect(types(await readEvents(rest)).at(-1)).toBe('done');
});

test('goes on after files were added to a review that was done', async () => {
  const service = await openService();
  const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
  const path = `/v1/reviews/${review.id}/events`;
  const before = await readEvents(await service.app.request(path));
  await post(service, form([['files', file(2)]]), {}, `/v1/reviews/${review.id}/documents`);
  const after = await readEvents(
    await service.app.request(path, { headers: { 'last-event-id': before.at(-1)?.id ?? '' } }),
  );
  expect(types(after).filter((type) => type !== 'progress' && type !== 'token')).toEqual([
    'document',
    'verdict',
    'done',
  ]);
});

test('ends with an error when the review is deleted meanwhile', async () => {
  const service = await openService({ idle: true });
  const { review } = await post(service, orderForm(file(1)));
  const answer = await service.app.request(`/v1/reviews/${review.id}/events`);
  const events = readEvents(answer);
  await service.app.request(`/v1/reviews/${review.id}`, { method: 'DELETE' });
  expect((await events).at(-1)).toMatchObject({ event: 'error', data: { problem: { code: 'not-found' } } });
});

test('a place to resume from that is none is refused', async () => {
  const service = await openService({ idle: true });
  const { review } = await post(service, orderForm(file(1)));
  const path = `/v1/reviews/${review.id}/events`;
  expect(await codeOf(await service.app.request(path, { headers: { 'last-event-id': 'x' } }))).toBe('bad-request');
  expect((await service.app.request(path, { method: 'HEAD' })).status).toBe(200);
});

function hasPage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'page' in data;
}
