import { z } from 'zod';
import { declarations, roles, schemes, subjectTypes } from '../verdict.ts';

/**
 * The shape of the files under `rules/`. Strict: an unknown key is a fault. `check-rules.ts` then checks what one file
 * alone cannot show (a name used twice, a leaf that names no certificate, `until` before `from` …).
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '须为小写短横线形式，如 network-culture-licence');
const isoDate = z.iso.date();
const words = z.string().trim().min(1);

/** In force from this day on, up to and including `until`. */
const period = { from: isoDate, until: isoDate.optional() };

export const citationSchema = z.strictObject({
  /** Id in sources.yaml. */
  source: slug,
  section: words,
  /** The sentence the rule rests on, word for word (line breaks of the page removed). */
  quote: words,
});

export const sourceSchema = z.strictObject({
  id: slug,
  title: words,
  /** The page's own 最近更新时间, `YYYY-MM-DD HH:mm:ss`. */
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
  /** The source text's file name. */
  file: words,
  url: z.url(),
  sections: z.array(words).min(1),
});

/**
 * A name on real papers that differs from the table's, and why it is the same certificate. `spoken`: people say it (ICP证),
 * no paper is headed so; it names the certificate when a caller states it and never when a page prints it.
 */
const aliasSchema = z.strictObject({ name: words, why: words, spoken: z.boolean().default(false) });

export const certificateFieldNames = [
  'holder',
  'uscc',
  'number',
  'scope',
  'issuer',
  'issuedOn',
  'validFrom',
  'validTo',
] as const;

export const certificateSchema = z.strictObject({
  id: slug,
  name: words,
  ...period,
  /** `licence` 证/执照, `filing` 备案, `agreement` 协议, `letter` 函件/承诺, `form` 表格, `proof` 证明/批复, `plan` 制度/方案, `category` 另一类目 */
  kind: z.enum(['licence', 'filing', 'agreement', 'letter', 'form', 'proof', 'plan', 'category']),
  aliases: z.array(aliasSchema).default([]),
  /** Who issues it, in words for a person. */
  issuer: words.optional(),
  /** Regular expressions of its numbers after NFKC and without spaces, each with an example that must match. */
  numberPatterns: z.array(z.strictObject({ pattern: words, example: words })).default([]),
  /** What the paper prints; used to corroborate a title. */
  fields: z.array(z.enum(certificateFieldNames)).default([]),
  /** Whether the paper prints an end of validity: `dated` always, `sometimes`, `none`. */
  validity: z.enum(['dated', 'sometimes', 'none']).default('sometimes'),
  /** Titles with a body's name in the middle: 关于（某公司）开业的批复. `before` may follow the issuer's own name. */
  titleFrames: z.array(z.strictObject({ before: words, after: words, why: words })).optional(),
  /** Titles that contain or resemble the name and are never this certificate. */
  neverTitles: z.array(words).default([]),
  /** Certificates of the table in whose place this newer form is issued: it serves for any of them. */
  standsFor: z.array(slug).default([]),
  /** Certificates that a paper with this general title may be: never taken for one, `unsure`. */
  mayBe: z.array(slug).default([]),
  /** `person`: only a person can judge it; `lookFor` says what to look at. */
  judgement: z.enum(['machine', 'person']).default('machine'),
  lookFor: words.optional(),
  /** Where the table (or the permit page) names it; absent only for look-alikes kept to tell them apart. */
  citation: citationSchema.optional(),
});

const whenSchema = z.strictObject({
  /** Holds when the applicant's role is one of these or was not stated. */
  role: z.array(z.enum(roles)).min(1).optional(),
  /** Holds when the applicant's type is one of these or was not stated. */
  subjectType: z.array(z.enum(subjectTypes)).min(1).optional(),
});

export const whereSchema = z.strictObject({
  /** The scope must contain one (`any`) or all of these words, compared after normalisation. */
  scopeContains: z
    .union([z.strictObject({ any: z.array(words).min(1) }), z.strictObject({ all: z.array(words).min(1) })])
    .optional(),
  /** Id in issuers.yaml. */
  issuedBy: slug.optional(),
  /** Whose paper it is: the applicant's (default), a partner's, or either (`anyone`). */
  holder: z.enum(['subject', 'partner', 'anyone']).default('subject'),
  /** At least so many different partner parties besides the applicant, over all papers of this kind. */
  parties: z.int().min(1).optional(),
  /** At least so many seals on the paper. */
  seals: z.int().min(1).optional(),
});

/** `quote` stands in the section that the category (or the supplement that holds the leaf) cites. */
const leafSchema = z.strictObject({
  certificate: slug,
  where: whereSchema.optional(),
  when: whenSchema.optional(),
  note: words.optional(),
  quote: words,
});

export type RequirementLeaf = z.infer<typeof leafSchema>;
export type RequirementNode =
  | RequirementLeaf
  | { all: RequirementNode[]; when?: z.infer<typeof whenSchema> | undefined; label?: string | undefined }
  | { any: RequirementNode[]; when?: z.infer<typeof whenSchema> | undefined; label?: string | undefined };

export const requirementSchema: z.ZodType<RequirementNode> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ all: z.array(requirementSchema).min(1), when: whenSchema.optional(), label: words.optional() }),
    z.strictObject({ any: z.array(requirementSchema).min(1), when: whenSchema.optional(), label: words.optional() }),
  ]),
);

const statement = { code: slug, text: words, citation: citationSchema };

export const categorySchema = z.strictObject({
  id: slug,
  name: words,
  ...period,
  aliases: z.array(words).default([]),
  scheme: z.enum(schemes),
  /** Another scheme that opens when this other category is held too. */
  alsoScheme: z.strictObject({ scheme: z.enum(schemes), withCategory: slug, citation: citationSchema }).optional(),
  /** 小程序直播场景 and 类目适用范围, word for word. */
  scene: words,
  usage: words,
  citation: citationSchema,
  /** Where WeChat describes this category's papers. */
  officialPages: z.array(z.url()).default([]),
  requirement: requirementSchema,
  notes: z.array(z.strictObject(statement)).default([]),
  /** Added to the requirement (all) when the applicant declares the fact. */
  supplements: z
    .array(z.strictObject({ declares: z.enum(declarations), requirement: requirementSchema, ...statement }))
    .default([]),
  /** Declared → `reject`. */
  prohibitions: z.array(z.strictObject({ declares: z.enum(declarations), ...statement })).default([]),
  /** Declared → a note that points to another category. */
  advice: z.array(z.strictObject({ declares: z.enum(declarations), suggests: slug, ...statement })).default([]),
});

export const scenarioSchema = z.strictObject({
  id: slug,
  number: z.int().min(1),
  name: words,
  ...period,
  citation: citationSchema,
  rows: z
    .array(
      z.strictObject({
        content: words,
        /** The 要求 cell, word for word. */
        requirement: words,
        /** Absent only where the row points to another scenario's schemes. */
        scheme: z.enum(schemes).optional(),
        categories: z.array(slug).default([]),
        subjectType: z.enum(subjectTypes).optional(),
        /** Another scenario that the row points to (见场景2). */
        seeScenario: slug.optional(),
      }),
    )
    .min(1),
  notes: z.array(z.strictObject(statement)).default([]),
});

export const schemeSchema = z.strictObject({
  id: z.enum(schemes),
  name: words,
  ...period,
  citation: citationSchema,
  conditions: z.array(z.strictObject(statement)).default([]),
});

/** Words by which an issuing body is accepted, refused, or (neither) left to a person. */
export const issuerSchema = z.strictObject({
  id: slug,
  name: words,
  ...period,
  accept: z.array(words).min(1),
  refuse: z.array(words).default([]),
  examples: z.strictObject({ accepted: z.array(words).min(1), refused: z.array(words), unsure: z.array(words) }),
  why: words,
});

export const procedureSchema = z.strictObject({
  id: z.literal('plugin-application'),
  ...period,
  plugin: z.strictObject({
    name: words,
    appId: z.string().regex(/^wx[0-9a-f]{16}$/),
    minimumVersion: z.string().regex(/^\d+(\.\d+)+$/),
    citation: citationSchema,
  }),
  preconditions: z.array(z.strictObject(statement)),
  screenshots: z.array(
    z.strictObject({
      id: z.enum(['basic-info-screenshot', 'plugin-list-screenshot']),
      label: words,
      path: words,
      shows: z
        .array(
          z.strictObject({
            field: z.enum([
              'miniProgramName',
              'categories',
              'subject',
              'appId',
              'pluginName',
              'pluginAppId',
              'pluginVersion',
              'addedAt',
            ]),
            label: words,
          }),
        )
        .min(1),
      citation: citationSchema,
    }),
  ),
  /** The two applications, in order; both are needed. */
  applications: z.array(z.strictObject({ id: slug, label: words, text: words, citation: citationSchema })),
  states: z.array(z.strictObject({ id: slug, name: words, text: words, citation: citationSchema })),
  reviewWorkingDays: z.int(),
  waysToBuy: z.array(z.strictObject({ id: slug, label: words, text: words, citation: citationSchema })),
  nextSteps: z.array(z.strictObject({ id: slug, text: words, citation: citationSchema })),
  warnings: z.array(z.strictObject(statement)),
});

export const domainRulesSchema = z.strictObject({
  ...period,
  kinds: z.array(
    z.strictObject({
      id: slug,
      scene: z.enum(['standard-live', 'mini-program-live']),
      type: z.enum(['push', 'play']),
      usage: words,
      billing: words,
      citation: citationSchema,
    }),
  ),
  statements: z.array(z.strictObject({ ...statement, irreversible: z.boolean().default(false) })),
});

export const permitSchema = z.strictObject({
  id: slug,
  ...period,
  business: words,
  permit: words,
  /** Certificates of the catalogue that this permit is or covers. */
  certificates: z.array(slug).default([]),
  authority: words,
  citation: citationSchema,
});

/** What holds for every category: who may not stream at all, who needs no category, where the last word is. */
export const generalStatementSchema = z.strictObject({
  id: z.enum(['individual-not-allowed', 'government-direct', 'category-must-match', 'latest-wechat-list']),
  ...period,
  text: words,
  citation: citationSchema,
});

/** Everything the rule files say, parsed but not yet bound to a day. */
export const ruleBookSchema = z.strictObject({
  sources: z.array(sourceSchema).min(1),
  certificates: z.array(certificateSchema).min(1),
  categories: z.array(categorySchema).min(1),
  scenarios: z.array(scenarioSchema).min(1),
  schemes: z.array(schemeSchema).min(1),
  issuers: z.array(issuerSchema),
  procedures: z.array(procedureSchema).min(1),
  domains: z.array(domainRulesSchema).min(1),
  permits: z.array(permitSchema).min(1),
  general: z.array(generalStatementSchema).min(1),
});

export type RuleBookData = z.infer<typeof ruleBookSchema>;
export type RuleSource = z.infer<typeof sourceSchema>;
export type RuleCitation = z.infer<typeof citationSchema>;
export type CertificateRule = z.infer<typeof certificateSchema>;
export type CategoryRule = z.infer<typeof categorySchema>;
export type ScenarioRule = z.infer<typeof scenarioSchema>;
export type SchemeRule = z.infer<typeof schemeSchema>;
export type IssuerRule = z.infer<typeof issuerSchema>;
export type ProcedureRule = z.infer<typeof procedureSchema>;
export type DomainRules = z.infer<typeof domainRulesSchema>;
export type PermitRule = z.infer<typeof permitSchema>;
export type GeneralStatement = z.infer<typeof generalStatementSchema>;
export type WhereRule = z.infer<typeof whereSchema>;
