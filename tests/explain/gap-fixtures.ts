import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { type GapCase, gapCases } from '../../src/domain/explain/gap-cases.ts';
import { judge } from '../../src/domain/judge/judge.ts';
import { findCategory } from '../../src/domain/names/find-category.ts';
import type { Applicant, Fact, Paper } from '../../src/domain/paper.ts';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import { type RulesInForce, rulesOn } from '../../src/domain/rules/rules-on.ts';
import type { Verdict } from '../../src/domain/verdict.ts';

export const AS_OF = '2026-11-24';
export const SUBJECT = '南京栖云文化传媒有限公司';
export const OTHER = '南京栖霞文化发展有限公司';

const read = await readRuleFolder('rules');
if (!read.ok) throw new Error(JSON.stringify(read.error));

export const book: RuleBook = read.value;
export const rules: RulesInForce = rulesOn(book, AS_OF);

type Facts = Partial<Record<'holder' | 'scope' | 'issuer' | 'uscc' | 'issuedOn' | 'validFrom' | 'validTo', string>>;

export interface PaperSketch extends Facts {
  readonly certificate: string;
  readonly read?: true;
  readonly absences?: Paper['absences'];
  readonly sealCount?: number;
  readonly seals?: readonly string[];
  readonly parties?: readonly string[];
  /** Not certain: it may be this certificate, for this reason. */
  readonly doubt?: string;
}

export interface CaseSketch {
  readonly category: string;
  readonly papers: readonly PaperSketch[];
  readonly applicant?: Partial<Applicant>;
  /** The applicant's name is not stated. */
  readonly nameless?: true;
}

const fact = (value: string): Fact => ({ value, evidence: [{ text: value }] });

export function paper(sketch: PaperSketch, index = 0): Paper {
  const { certificate, read, absences, sealCount, seals, parties, doubt, ...facts } = sketch;
  return {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, fact(value)])),
    id: `p${index}`,
    origin: read ? 'read' : 'stated',
    identity:
      doubt === undefined ? { kind: 'certain', certificate } : { kind: 'unsure', candidates: [certificate], doubt },
    title: fact(rules.certificates.find(({ id }) => id === certificate)?.name ?? certificate),
    absences: absences ?? {},
    ...(sealCount === undefined ? {} : { sealCount }),
    ...(seals === undefined ? {} : { seals: seals.map(fact) }),
    ...(parties === undefined ? {} : { parties: parties.map(fact) }),
  };
}

export function verdictOf({ category, papers, applicant, nameless }: CaseSketch): Verdict {
  const found = findCategory(category, rules.categories);
  if (!found.ok) throw new Error(`no category ${category}`);
  return judge({
    rules,
    category: found.value,
    papers: papers.map(paper),
    applicant: { ...(nameless ? {} : { name: SUBJECT }), declares: [], ...applicant },
  });
}

/** The gap of this certificate in the verdict over the sketch. */
export function gapOf(sketch: CaseSketch, certificate: string): GapCase {
  const gap = gapCases(verdictOf(sketch), rules).find((each) => each.gap.certificate.id === certificate);
  if (gap === undefined) throw new Error(`no gap ${certificate}`);
  return gap;
}

const multiParty = 'it-multi-party-communication';
const telecom = 'value-added-telecom-licence';
const culture = 'network-culture-licence';
const school = 'private-school-licence';

const sketches: Readonly<Record<string, readonly [CaseSketch, string]>> = {
  'missing-telecom': [{ category: multiParty, papers: [] }, telecom],
  'scope-telecom': [
    { category: multiParty, papers: [{ certificate: telecom, holder: SUBJECT, scope: '互联网信息服务业务' }] },
    telecom,
  ],
  'expired-culture': [
    {
      category: 'social-live',
      papers: [{ certificate: culture, holder: SUBJECT, scope: '利用信息网络经营网络表演', validTo: '2025-03-31' }],
    },
    culture,
  ],
  'holder-business': [
    {
      category: 'car-presale',
      papers: [{ certificate: 'business-licence', holder: OTHER }],
      applicant: { role: 'manufacturer' },
    },
    'business-licence',
  ],
  'missing-business': [{ category: 'finance-consumer-finance', papers: [] }, 'business-licence'],
  'issuer-school': [
    { category: 'education-training-institution', papers: [{ certificate: school, issuer: '江苏省教育厅' }] },
    school,
  ],
  'issuer-unsure': [
    { category: 'education-training-institution', papers: [{ certificate: school, issuer: '昆山市教育局' }] },
    school,
  ],
  'seals-letter': [
    {
      category: 'car-presale',
      papers: [{ certificate: 'equity-relation-letter', sealCount: 1 }],
      applicant: { role: 'subsidiary' },
    },
    'equity-relation-letter',
  ],
  'parties-driving': [
    {
      category: 'education-driving-platform',
      papers: [{ certificate: 'driving-school-agreement', parties: [SUBJECT, '溧水顺达驾驶培训有限公司'] }],
    },
    'driving-school-agreement',
  ],
  'partner-filing': [{ category: 'education-driving-platform', papers: [] }, 'driving-training-filing'],
  'code-business': [
    {
      category: 'car-presale',
      papers: [{ certificate: 'business-licence', holder: SUBJECT, uscc: '91420111MAPA85FY2X' }],
      applicant: { role: 'manufacturer' },
    },
    'business-licence',
  ],
  'person-neeq': [
    { category: 'finance-neeq-information', papers: [{ certificate: 'neeq-written-permission' }] },
    'neeq-written-permission',
  ],
  'title-telecom': [
    { category: multiParty, papers: [{ certificate: 'telecom-licence', scope: '国内多方通信服务业务' }] },
    telecom,
  ],
  'future-culture': [
    { category: 'social-live', papers: [{ certificate: culture, scope: '网络表演', validFrom: '2027-01-05' }] },
    culture,
  ],
  'holder-unread': [
    {
      category: 'education-driving-training',
      papers: [{ certificate: 'driving-training-filing', read: true, absences: { holder: 'masked' } }],
    },
    'driving-training-filing',
  ],
  'validity-unread': [
    {
      category: 'social-live',
      papers: [
        { certificate: culture, read: true, holder: SUBJECT, scope: '网络表演', absences: { validTo: 'illegible' } },
      ],
    },
    culture,
  ],
  'scope-nearly': [
    {
      category: 'social-live',
      papers: [
        { certificate: culture, read: true, holder: SUBJECT, scope: '利用信息网络经营网络表寅', validTo: '2028-03-01' },
      ],
    },
    culture,
  ],
  'scope-annex': [
    {
      category: multiParty,
      papers: [
        { certificate: telecom, read: true, holder: SUBJECT, validTo: '2029-06-30', absences: { scope: 'on-annex' } },
      ],
    },
    telecom,
  ],
  'category-medical': [
    { category: 'social-live', papers: [], applicant: { declares: ['medical-devices'] } },
    'medical-category',
  ],
  'holders-differ': [
    {
      category: 'medical-public-institution',
      nameless: true,
      papers: [
        { certificate: 'medical-practice-licence', read: true, holder: '溧水区中医院', validTo: '2028-05-01' },
        { certificate: 'public-institution-certificate', read: true, holder: '溧水区人民医院', validTo: '2028-05-01' },
      ],
    },
    'medical-practice-licence',
  ],
  'missing-promise': [{ category: 'education-driving-platform', papers: [] }, 'developer-promise'],
  'missing-filing': [{ category: 'finance-stock-information', papers: [] }, 'icp-filing'],
  'expired-presale': [
    {
      category: 'real-estate-marketing',
      papers: [{ certificate: 'presale-permit', holder: SUBJECT, validTo: '2026-06-18' }],
    },
    'presale-permit',
  ],
  'scope-fund': [
    {
      category: 'finance-public-fund',
      papers: [{ certificate: 'securities-futures-licence', scope: '证券经纪；证券承销' }],
    },
    'securities-futures-licence',
  ],
  'missing-agreement': [
    {
      category: 'ecommerce-platform',
      papers: [{ certificate: telecom, holder: SUBJECT, scope: '互联网信息服务业务' }],
    },
    'platform-service-agreement',
  ],
  'missing-device': [{ category: 'it-av-equipment', papers: [] }, 'compulsory-product-certificate'],
};

export const fixtureNames: readonly string[] = Object.keys(sketches);

export function sketchOf(name: string): CaseSketch {
  const sketch = sketches[name];
  if (sketch === undefined) throw new Error(`no fixture ${name}`);
  return sketch[0];
}

const made = new Map<string, GapCase>();

/** The gap with this name; made once. */
export function fixture(name: string): GapCase {
  const known = made.get(name) ?? gapOf(sketchOf(name), sketches[name]?.[1] ?? '');
  made.set(name, known);
  return known;
}
