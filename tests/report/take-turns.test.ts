import { expect, test } from 'vitest';
import { createTurns } from '../../src/application/reviews/take-turns.ts';

const later = () => {
  let settle: (made: string) => void = () => undefined;
  const made = new Promise<string>((resolve) => (settle = resolve));
  return { made, settle };
};

test('as many run as may, as many wait as may, the next is told to come again', async () => {
  const turns = createTurns(1, 1, '太多');
  const [first, second] = [later(), later()];
  const begun: string[] = [];
  const take = (name: string, made: Promise<string>) =>
    turns.take(() => {
      begun.push(name);
      return made;
    });
  const [one, two, three] = [take('one', first.made), take('two', second.made), take('three', second.made)];
  expect(await three).toMatchObject({ ok: false, error: { code: 'queue-full' } });
  expect(begun).toEqual(['one']);
  first.settle('made');
  expect(await one).toEqual({ ok: true, value: 'made' });
  second.settle('too');
  expect(await two).toEqual({ ok: true, value: 'too' });
  expect(begun).toEqual(['one', 'two']);
});

test('work that breaks gives its turn back', async () => {
  const turns = createTurns(1, 0, '太多');
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.take(async () => 'made')).toEqual({ ok: true, value: 'made' });
});
