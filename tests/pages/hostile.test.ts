import { expect, test } from 'vitest';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import type { Finding, Verdict } from '../../src/domain/verdict.ts';
import { file, orderForm, post } from '../reviews/service.ts';
import { reviewed } from '../widget/fake-scripts.ts';
import { openPages } from './open-pages.ts';

const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;

/** The same shape, every text an attack but for what the program itself writes there. */
function poisoned<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') return (kept.has(key) ? value : attack) as Value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)])) as Value;
}

const kept = new Set([
  'decision',
  'status',
  'scheme',
  'kind',
  'page',
  'platform',
  'absences',
  'mediaType',
  'asOf',
  'code',
  'documentId',
  'sha256',
]);

test('whatever a page, a model or a rule may hold, none of it becomes markup or an address', async () => {
  const service = await openPages({ idle: true });
  const { stores } = service.served;
  const { review } = await post(service, orderForm(file(1)));
  const claimed = await stores.jobs.claim('test', 10_000);
  if (!claimed.ok || claimed.value === undefined) throw new Error('no job');
  const { lease } = claimed.value;
  const [document] = reviewed.documents;
  if (document === undefined) throw new Error('no document');
  const verdict = { ...poisoned<Verdict>(reviewed.verdict as Verdict), asOf: '2026-11-24' };
  const finding: Finding = { code: 'title', ok: true, text: attack, evidence: [{ text: attack, file: attack }] };
  const [option] = verdict.options;
  const verdicts: Verdict[] = [
    {
      ...verdict,
      options:
        option === undefined
          ? []
          : [
              {
                ...option,
                requirements: option.requirements.map((one) => ({ ...one, findings: [finding, ...one.findings] })),
              },
            ],
    },
  ];
  const read = { ...poisoned<ReviewedDocument>(document as ReviewedDocument), id: document.id };
  await stores.reviews.saveDocument(lease, 1, { state: 'read', document: read }, []);
  const explanation = { text: attack, source: 'llm', model: attack } as const;
  const ended = await stores.reviews.finish(lease, { status: 'done', verdicts, explanation });
  expect(ended.ok).toBe(true);
  const answer = await service.app.request(`/reviews/${review.id}`);
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text.split('&lt;img src=x').length).toBeGreaterThan(20);
  expect(text).not.toContain('<img src=x');
  expect(text).not.toContain('<script>alert');
  expect(text).not.toMatch(/href="(?!\/|#)/);
});
