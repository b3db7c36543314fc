import { describe, expect, test } from 'vitest';
import { knownConfusions } from '../../src/domain/names/confusions.ts';
import { foldTitle, resolveTitle } from '../../src/domain/names/resolve-title.ts';
import { realCatalogue } from '../config/real-catalogue.ts';

const catalogue = await realCatalogue();

interface Printed {
  readonly certificate: string;
  readonly name: string;
}

const printed: readonly Printed[] = catalogue.flatMap(({ id, name, aliases }) =>
  [name, ...aliases.map((alias) => alias.name)].map((each) => ({ certificate: id, name: foldTitle(each) })),
);
const owners = new Map(printed.map(({ certificate, name }) => [name, certificate]));

/**
 * Readings that come out as another certificate than was printed. What is compared with every other name at once is
 * compared with each: one resolution speaks for all ordered pairs with this name in front.
 */
function wrongIdentities(readings: Iterable<Printed>): { readonly tried: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let tried = 0;
  for (const { certificate, name } of readings) {
    tried += 1;
    const found = resolveTitle(name, catalogue);
    if (found.kind === 'certain' && found.certificate !== certificate)
      wrong.push(`${certificate}: ${name} → ${found.certificate}`);
  }
  return { tried, wrong };
}

/** Every name with one character as a known misreading has it. */
function* misreadOnce({ certificate, name }: Printed, from = 0): Generator<Printed> {
  const letters = [...name];
  for (let position = from; position < letters.length; position += 1) {
    for (const confusion of knownConfusions(letters[position] ?? ''))
      yield { certificate, name: letters.with(position, confusion).join('') };
  }
}

/** Every name with one character gone, or one of its own doubled. */
function* slipped({ certificate, name }: Printed): Generator<Printed> {
  const letters = [...name];
  for (const [position, letter] of letters.entries()) {
    yield { certificate, name: letters.toSpliced(position, 1).join('') };
    yield { certificate, name: letters.toSpliced(position, 0, letter).join('') };
  }
}

const differences = (one: string, other: string): readonly number[] =>
  [...one].flatMap((letter, at) => (letter === [...other][at] ? [] : [at]));

/** Ordered pairs of two certificates whose names are equally long and differ in one to three places. */
const nearPairs = printed.flatMap((one) =>
  printed.flatMap((other) => {
    const at = [...one.name].length === [...other.name].length ? differences(one.name, other.name) : [];
    return one.certificate !== other.certificate && at.length > 0 && at.length <= 3 ? [{ one, other, at }] : [];
  }),
);

/** The first name read so that some of the places where the two part look like the second's, the rest like neither's. */
function* betweenTwo({ one, other, at }: (typeof nearPairs)[number]): Generator<Printed> {
  const [own, others] = [[...one.name], [...other.name]];
  for (let chosen = 1; chosen < 2 ** at.length - 1; chosen += 1) {
    const mixed = at.reduce(
      (letters, place, index) => ((chosen >> index) & 1 ? letters.with(place, others[place] ?? '') : letters),
      own,
    );
    const between = { certificate: one.certificate, name: mixed.join('') };
    // 食品 / 经营 of two others may make a third name whole: that is what stands there then
    if (owners.has(between.name)) continue;
    yield between;
    yield* misreadOnce(between);
  }
}

describe('no misreading of a name is taken for another certificate', () => {
  test.each([
    { because: 'as printed', dress: (name: string) => name },
    { because: 'a country in front', dress: (name: string) => `中华人民共和国${name}` },
    { because: 'a place in front', dress: (name: string) => `广东省${name}` },
    { because: 'a copy mark behind', dress: (name: string) => `${name}副本` },
    { because: 'an annex mark behind', dress: (name: string) => `${name}附页` },
  ])('one known misreading at every place, $because', ({ dress }) => {
    const readings = printed
      .flatMap((each) => [...misreadOnce(each)])
      .map((each) => ({ ...each, name: dress(each.name) }));
    const { tried, wrong } = wrongIdentities(readings.filter(({ name }) => !owners.has(name)));
    expect(tried).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });

  test('two known misreadings at any two places, of names that have a near one', () => {
    const near = new Set(nearPairs.map(({ one }) => one));
    const readings = [...near].flatMap((each) => [...misreadOnce(each)].flatMap((once) => [...misreadOnce(once)]));
    const { tried, wrong } = wrongIdentities(readings.filter(({ name }) => !owners.has(name)));
    expect(tried).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
  });

  test('part way between two names, with and without a misreading', () => {
    const readings = nearPairs.flatMap((pair) => [...betweenTwo(pair)]);
    const { tried, wrong } = wrongIdentities(readings.filter(({ name }) => !owners.has(name)));
    expect(tried).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  test('one character lost or read twice at every place', () => {
    const { tried, wrong } = wrongIdentities(
      printed.flatMap((each) => [...slipped(each)]).filter(({ name }) => !owners.has(name)),
    );
    expect(tried).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });

  test('where one known misreading makes another name whole, neither is known: the table has no such pair', () => {
    const pairs = printed.flatMap((each) =>
      [...misreadOnce(each)].filter(({ name, certificate }) => {
        const owner = owners.get(name);
        return owner !== undefined && owner !== certificate;
      }),
    );
    expect(pairs).toEqual([]);
  });
});
