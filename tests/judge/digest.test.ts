import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/judge/canonical-json.ts';
import { sha256 } from '../../src/domain/judge/sha256.ts';

describe('sha256', () => {
  test.each([
    { text: '', hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', because: 'FIPS: nothing' },
    {
      text: 'abc',
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      because: 'FIPS: one block',
    },
    {
      text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      hash: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      because: 'FIPS: two blocks',
    },
  ])('$because', ({ text, hash }) => expect(sha256(text)).toBe(hash));

  test('agrees with another implementation on any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.nat(300).map((length) => '网'.repeat(length)),
    );
    fc.assert(fc.property(text, (some) => sha256(some) === createHash('sha256').update(some, 'utf8').digest('hex')));
  });
});

describe('canonicalJson', () => {
  test.each([
    { value: { b: 1, a: [true, null, 'x'] }, json: '{"a":[true,null,"x"],"b":1}', because: 'keys are sorted' },
    { value: { a: undefined, b: 1 }, json: '{"b":1}', because: 'what is absent is left out' },
    {
      value: { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
      json: '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
      because: 'RFC 8785 §3.2.3',
    },
    { value: '"\\\n“', json: '"\\"\\\\\\n“"', because: 'only what must be escaped is' },
  ])('$because', ({ value, json }) => expect(canonicalJson(value)).toBe(json));

  test('the order in which members were written makes no difference', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        return canonicalJson(members) === canonicalJson(reversed);
      }),
    );
  });
});
