import type { AppDependencies } from '../adapters/http/app-dependencies.ts';
import { matchCertificates } from '../application/match-certificates.ts';
import { findCategory } from '../domain/names/find-category.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { rulesOn } from '../domain/rules/rules-on.ts';
import { chinaDay } from './china-day.ts';

export type RuleFunctions = Pick<
  AppDependencies,
  'ruleBook' | 'matchCertificates' | 'findCategory' | 'today' | 'newId'
>;

/** What every door can do with the rule table alone, on a machine or in a Worker. */
export function ruleFunctions(ruleBook: RuleBook): RuleFunctions {
  return {
    ruleBook,
    matchCertificates: (request) => matchCertificates(ruleBook, request),
    findCategory: (words, asOf) => findCategory(words, rulesOn(ruleBook, asOf).categories),
    today: () => chinaDay(new Date()),
    newId: () => crypto.randomUUID(),
  };
}
