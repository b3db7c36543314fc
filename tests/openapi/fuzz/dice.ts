/** Chance that can be repeated: the same seed gives the same throws. */
export interface Dice {
  /** From 0 up to, not including, `sides`. */
  below(sides: number): number;
  /** True in so many of a hundred throws. */
  percent(chance: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (sides: number): number => Math.floor(next() * sides);
  return {
    below,
    percent: (chance) => next() * 100 < chance,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
};
