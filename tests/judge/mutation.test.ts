import { expect, test } from 'vitest';
import { matchCertificates } from '../../src/application/match-certificates.ts';
import { resolveTitle } from '../../src/domain/names/resolve-title.ts';
import { categoryLeaves } from '../../src/domain/rules/requirement-leaves.ts';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import { loadRuleBook } from '../independent/load-rule-book.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { type TableCase, tableCases } from './table-cases.ts';

const book = await loadRuleBook();
const cases = tableCases(categoryAsking);

/** Ten seconds on a machine that has nothing else to do. */
const MOST_TIME = 240_000;

test.each(cases.map(({ id }) => id))('the table as it is: %s', (id) => {
  const asked = cases.find((one) => one.id === id);
  expect(asked !== undefined && holds(asked, book)).toBe(true);
});

test(
  'at least 98 of 100 slips of the pen in the table are caught by the cases',
  () => {
    const mutants = mutantsOf(book);
    const meeting = casesMeeting();
    const survivors = mutants.filter((mutant) => !isCaught(mutant, meeting)).map(({ name }) => name);
    process.stdout.write(
      `mutants ${mutants.length}, survivors ${survivors.length}\n${survivors.map((name) => `  ${name}\n`).join('')}`,
    );
    expect(mutants.length).toBeGreaterThan(800);
    expect(1 - survivors.length / mutants.length, survivors.join('\n')).toBeGreaterThanOrEqual(0.98);
  },
  MOST_TIME,
);

/** The first category that asks for a certificate of this name, or for one that it may answer for. */
function categoryAsking(name: string): string {
  const certificate = book.certificates.find((one) => one.name === name);
  const ids = certificate === undefined ? [] : [certificate.id, ...certificate.standsFor, ...certificate.mayBe];
  return (
    book.categories.find((category) => categoryLeaves(category).some(({ leaf }) => ids.includes(leaf.certificate)))
      ?.name ?? name
  );
}

/** Per id of a category or certificate, the cases that have to do with it: only those can show a slip in it. */
function casesMeeting(): ReadonlyMap<string, readonly TableCase[]> {
  const meeting = new Map<string, readonly TableCase[]>();
  for (const asked of cases) {
    for (const id of idsMet(asked)) meeting.set(id, [...(meeting.get(id) ?? []), asked]);
  }
  return meeting;
}

function idsMet({ request }: TableCase): ReadonlySet<string> {
  const verdict = matchCertificates(book, request);
  const named = request.certificates.map(({ title }) => resolveTitle(title, book.certificates));
  return new Set([
    ...named.flatMap((resolution) => (resolution.kind === 'certain' ? [resolution.certificate] : [])),
    ...(verdict.ok ? [verdict.value.category.id] : []),
    ...(verdict.ok
      ? verdict.value.options.flatMap(({ requirements }) => requirements.map(({ certificate }) => certificate.id))
      : []),
  ]);
}

const isCaught = ({ book: changed, touches }: Mutant, meeting: ReadonlyMap<string, readonly TableCase[]>): boolean =>
  (meeting.get(touches) ?? []).some((asked) => !holds(asked, changed));

function holds(asked: TableCase, table: RuleBook): boolean {
  const verdict = matchCertificates(table, asked.request);
  return verdict.ok && asked.holds(verdict.value);
}
