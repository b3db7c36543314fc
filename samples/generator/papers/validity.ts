import { longDate, shortDate } from '../facts/dates.ts';
import type { Facts } from '../facts/facts.ts';
import type { Random } from '../facts/random.ts';

/** The span as papers print it: 至…, 自…至…, …至…, 长期. */
export function validityWords(facts: Facts, random: Random): string {
  if (facts.validTo === null) return '';
  if (facts.validTo === 'long-term') return random.pick(['长期', '长期', '永久']);
  if (facts.validFrom === null) return random.pick([longDate, shortDate])(facts.validTo);
  const form = random.pick(['自…至', '至', '自…至…止']);
  const from = longDate(facts.validFrom);
  const to = longDate(facts.validTo);
  if (form === '至') return `${from}至${to}`;
  return form === '自…至' ? `自${from}至${to}` : `自${shortDate(facts.validFrom)}起至${shortDate(facts.validTo)}止`;
}
