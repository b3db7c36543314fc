import { judgeIssuer } from './judge-issuer.ts';
import { faultOf, type LocatedRule } from './locate-rules.ts';
import type { RuleFault } from './rule-fault.ts';
import type { CertificateRule, IssuerRule, RuleBookData } from './schema.ts';

/** Number patterns that do not compile, could run away, or miss their own example; issuer examples that come out otherwise. */
export function checkPatterns(book: RuleBookData, rules: readonly LocatedRule[]): readonly RuleFault[] {
  const locations = new Map(rules.map((located) => [located.rule, located]));
  const check = <Rule extends object>(
    list: readonly Rule[],
    faults: (rule: Rule, located: LocatedRule) => readonly RuleFault[],
  ) =>
    list.flatMap((rule) => {
      const located = locations.get(rule);
      return located === undefined ? [] : faults(rule, located);
    });
  return [...check(book.certificates, numberPatternFaults), ...check(book.issuers, issuerFaults)];
}

function numberPatternFaults(certificate: CertificateRule, located: LocatedRule): readonly RuleFault[] {
  return certificate.numberPatterns.flatMap(({ pattern, example }, index) => {
    const path = `numberPatterns.${index}`;
    const whole = compile(`^(?:${pattern})$`);
    if (whole === undefined) return [faultOf(located, 'pattern-invalid', `“${pattern}”不是正则表达式`, path)];
    if (!isSafePattern(pattern)) {
      return [
        faultOf(
          located,
          'pattern-unsafe',
          `“${pattern}”可能算不完：只用 ?、{n}、{n,m}，不用 *、+、{n,}、反向引用、前后查看，量词不套量词`,
          path,
        ),
      ];
    }
    if (whole.test(example.normalize('NFKC').replace(/\s/gu, ''))) return [];
    return [faultOf(located, 'pattern-example', `例子“${example}”不符合“${pattern}”`, path)];
  });
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    // RegExp has no way to ask beforehand
    return undefined;
  }
}

/** Bounded work on any text: no open quantifier, no back reference or look-around, no quantified group around a ranged quantifier. */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > 200) return false;
  const bare = pattern.replace(/\\[^0-9kpPbB]/gu, 'x').replace(/\[(?:\\.|[^\]\\])*\]/gu, 'x');
  if (/[*+]|\{\d+,\}|\\[0-9kpPbB]|\(\?[=!<]/u.test(bare)) return false;
  if ([...bare.matchAll(/\{(?:\d+,)?(\d+)\}/gu)].some(([, most]) => Number(most) > 64)) return false;
  return !hasNestedRange(bare);
}

const RANGED = /\?(?!:)|\{\d+,\d+\}/u;

function hasNestedRange(bare: string): boolean {
  let rest = bare;
  const innermost = /\((?:\?:)?([^()]*)\)(\?|\{\d+(?:,\d+)?\})?/u;
  for (let group = innermost.exec(rest); group !== null; group = innermost.exec(rest)) {
    const [whole, inside = '', quantifier = ''] = group;
    const repeats = quantifier !== '' && quantifier !== '?';
    if (repeats && RANGED.test(inside)) return true;
    // what was ranged stays ranged for the groups around it
    const folded = RANGED.test(inside) || quantifier === '?' || quantifier.includes(',') ? 'x?' : 'x';
    rest = `${rest.slice(0, group.index)}${folded}${rest.slice(group.index + whole.length)}`;
  }
  return false;
}

function issuerFaults(issuer: IssuerRule, located: LocatedRule): readonly RuleFault[] {
  return (['accepted', 'refused', 'unsure'] as const).flatMap((expected) =>
    issuer.examples[expected].flatMap((example, index) => {
      const outcome = judgeIssuer(issuer, example);
      if (outcome === expected) return [];
      return [
        faultOf(
          located,
          'issuer-example',
          `例子“${example}”应是 ${expected}，实际得到 ${outcome}`,
          `examples.${expected}.${index}`,
        ),
      ];
    }),
  );
}
