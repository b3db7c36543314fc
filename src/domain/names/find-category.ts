import { type Problem, problem } from '../problem.ts';
import { failed, ok, type Result } from '../result.ts';
import { normalizeName } from './normalize-name.ts';

interface NamedCategory {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const MOST_SUGGESTIONS = 5;

/**
 * The category (类目) that these words are the id, name or alias of; separators, brackets and a trailing 类目 make no
 * difference. Otherwise `unknown-category` with up to five nearest names, the same ones every time.
 */
export function findCategory<Category extends NamedCategory>(
  words: string,
  categories: readonly Category[],
): Result<Category, Problem> {
  const wanted = comparedCategory(words);
  const found =
    categories.find((category) => category.id === words.trim()) ??
    categories.find((category) => spellings(category).includes(wanted));
  if (found !== undefined && wanted !== '') return ok(found);
  const suggestions = nearestCategories(wanted, categories);
  const detail =
    suggestions.length === 0
      ? '没有这个服务类目，可用的类目见 /v1/categories'
      : `没有这个服务类目，相近的有：${suggestions.join('、')}`;
  return failed({ ...problem('unknown-category', detail), suggestions });
}

function comparedCategory(words: string): string {
  const compared = normalizeName(words);
  return compared.endsWith('类目') ? compared.slice(0, -2) : compared;
}

const spellings = (category: NamedCategory): readonly string[] =>
  [category.name, ...category.aliases].map(comparedCategory);

function nearestCategories(wanted: string, categories: readonly NamedCategory[]): readonly string[] {
  return categories
    .map((category) => ({
      name: category.name,
      likeness: Math.max(...spellings(category).map((spelling) => likeness(wanted, spelling))),
    }))
    .filter((candidate) => candidate.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map((candidate) => candidate.name);
}

/** 0–1: the mean of shared characters and shared neighbouring pairs (Dice), so that order counts for half. */
function likeness(one: string, other: string): number {
  return (dice([...one], [...other]) + dice(pairs(one), pairs(other))) / 2;
}

function pairs(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function dice(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const part of other) left.set(part, (left.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of one) {
    const count = left.get(part) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(part, count - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
