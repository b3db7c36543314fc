import { categoryLeaves } from '../rules/requirement-leaves.ts';
import type { RulesInForce } from '../rules/rules-on.ts';
import type { CertificateRule, IssuerRule, RequirementLeaf } from '../rules/schema.ts';
import type { Citation, Gap, JudgedRequirement, Verdict } from '../verdict.ts';

/** What the explanation needs of the rules. */
export type ExplainRules = Pick<RulesInForce, 'certificates' | 'categories' | 'issuers' | 'permits' | 'sources'>;

/** One gap with all that the verdict and the table know about it. */
export interface GapCase {
  /** `G01`, `G02` … in the verdict's order. */
  readonly id: string;
  readonly gap: Gap;
  readonly citation: Citation;
  readonly certificate: CertificateRule;
  /** The requirement that the gap comes from; absent when the verdict is of another shape than today's. */
  readonly requirement?: JudgedRequirement;
  readonly leaf?: RequirementLeaf;
  /** Who has to have issued it, where the table says so. */
  readonly issuer?: IssuerRule;
  /** Where one applies for it, and the title of the page that says so. */
  readonly permit?: { readonly authority: string; readonly page: string };
  /** Certificates that serve in its place. */
  readonly substitutes: readonly CertificateRule[];
  readonly categoryName: string;
  readonly asOf: string;
}

/** Every gap of the verdict, in its order; none where no paper can mend it, so that nobody goes and gets one. */
export function gapCases(verdict: Verdict, rules: ExplainRules): readonly GapCase[] {
  if (verdict.decision === 'reject') return [];
  const open = (verdict.options[0]?.requirements ?? []).filter(({ status }) => status !== 'met');
  return verdict.gaps.map((gap, index) => {
    const beside = open[index];
    const requirement = beside?.certificate.id === gap.certificate.id ? beside : undefined;
    return gapCase(gap, index, requirement, verdict, rules);
  });
}

function gapCase(
  gap: Gap,
  index: number,
  requirement: JudgedRequirement | undefined,
  verdict: Verdict,
  rules: ExplainRules,
): GapCase {
  const { id, name } = gap.certificate;
  const certificate = rules.certificates.find((rule) => rule.id === id) ?? unlisted(id, name);
  const leaf = leafOf(gap, verdict.category.id, rules);
  const issuer = rules.issuers.find((rule) => rule.id === leaf?.where?.issuedBy);
  const permit = permitOf(id, rules);
  return {
    id: `G${String(index + 1).padStart(2, '0')}`,
    gap,
    citation: gap.citation,
    certificate,
    ...(requirement === undefined ? {} : { requirement }),
    ...(leaf === undefined ? {} : { leaf }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(permit === undefined ? {} : { permit }),
    substitutes: rules.certificates.filter(({ standsFor }) => standsFor.includes(id)),
    categoryName: verdict.category.name,
    asOf: verdict.asOf,
  };
}

function permitOf(certificateId: string, { permits, sources }: ExplainRules): GapCase['permit'] {
  const permit = permits.find(({ certificates }) => certificates.includes(certificateId));
  const page = sources.find(({ id }) => id === permit?.citation.source)?.title;
  return permit === undefined || page === undefined ? undefined : { authority: permit.authority, page };
}

/** Notes that say why nothing can be mended. */
export const barringNotes = ({ decision, notes }: Verdict): Verdict['notes'] =>
  decision === 'reject' ? notes.filter(({ code }) => /-not-(?:allowed|supported)$/u.test(code)) : [];

/** The leaf with this certificate; where several have it, the one whose sentence the gap quotes. */
function leafOf(gap: Gap, categoryId: string, rules: ExplainRules): RequirementLeaf | undefined {
  const category = rules.categories.find(({ id }) => id === categoryId);
  if (category === undefined) return undefined;
  const leaves = categoryLeaves(category).map(({ leaf }) => leaf);
  const ofCertificate = leaves.filter(({ certificate }) => certificate === gap.certificate.id);
  return ofCertificate.find(({ quote }) => quote === gap.citation.quote) ?? ofCertificate[0];
}

/** A verdict of an older table may name a certificate that today's does not. */
const unlisted = (id: string, name: string): CertificateRule => ({
  id,
  name,
  from: '2022-11-23',
  kind: 'licence',
  aliases: [],
  numberPatterns: [],
  fields: [],
  validity: 'sometimes',
  neverTitles: [],
  standsFor: [],
  mayBe: [],
  judgement: 'machine',
});
