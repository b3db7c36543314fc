import { z } from 'zod';
import { certificateFieldNames, whereSchema } from '../domain/rules/schema.ts';
import { declarations, roles, subjectTypes } from '../domain/verdict.ts';
import { citationSchema, noteSchema, referenceSchema } from './place.ts';
import { schemeSchema } from './verdict.ts';

/** Every list is `{items: […]}`. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });

/** The query of every reading of the rule table. */
export const rulesQuerySchema = z.object({
  asOf: z.iso
    .date()
    .exactOptional()
    .describe('按哪一天的规则，默认今天（北京时间）')
    .meta({ examples: ['2026-11-24'] }),
});

export const rulesAnswerSchema = z
  .strictObject({
    version: z.string(),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        updated: z.string(),
        file: z.string(),
        url: z.string(),
        sections: z.array(z.string()),
      }),
    ),
    counts: z.strictObject({ categories: z.int(), certificates: z.int(), scenarios: z.int() }),
  })
  .meta({ id: 'Rules', description: '规则表的版本、来源与条数' });

const when = {
  role: z.array(z.enum(roles)).exactOptional(),
  subjectType: z.array(z.enum(subjectTypes)).exactOptional(),
};
const whenSchema = z.strictObject(when).describe('仅对这些角色或主体类型要求');

const leafSchema = z
  .strictObject({
    certificate: referenceSchema,
    where: whereSchema
      .omit({ issuedBy: true })
      .partial()
      .extend({ issuedBy: referenceSchema.exactOptional() })
      .exactOptional()
      .describe('对这份资质的附加要求：字样、发证机关、持有人、签约方与印章数'),
    when: whenSchema.exactOptional(),
    note: z.string().exactOptional(),
    quote: z.string(),
  })
  .meta({ id: 'RequirementLeaf', description: '要求一份资质' });

export type RequirementAnswer =
  | z.infer<typeof leafSchema>
  | { all: RequirementAnswer[]; when?: z.infer<typeof whenSchema>; label?: string }
  | { any: RequirementAnswer[]; when?: z.infer<typeof whenSchema>; label?: string };

const branch = { when: whenSchema.exactOptional(), label: z.string().exactOptional() };

const requirementAnswerSchema: z.ZodType<RequirementAnswer> = z
  .lazy(() =>
    z.union([
      leafSchema,
      z.strictObject({ all: z.array(requirementAnswerSchema), ...branch }),
      z.strictObject({ any: z.array(requirementAnswerSchema), ...branch }),
    ]),
  )
  .meta({ id: 'RequirementTree', description: '资质要求的树：all 须同时具备，any 具备其一' });

const statement = { code: z.string(), text: z.string(), citation: citationSchema };
const declared = { declares: z.enum(declarations), ...statement };
const outOfPeriod = z
  .enum(['before', 'after'])
  .exactOptional()
  .describe('所问的日子在规则生效之前或失效之后，这里给出的是最近的版本');
const period = { from: z.iso.date(), until: z.iso.date().exactOptional() };

export const categoryAnswerSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    ...period,
    aliases: z.array(z.string()),
    scheme: schemeSchema,
    alsoScheme: z
      .strictObject({ scheme: schemeSchema, withCategory: referenceSchema, citation: citationSchema })
      .exactOptional()
      .describe('同时具备另一类目时还可使用的方案'),
    scene: z.string(),
    usage: z.string(),
    officialPages: z.array(z.string()),
    requirement: requirementAnswerSchema,
    notes: z.array(noteSchema),
    supplements: z
      .array(z.strictObject({ ...declared, requirement: requirementAnswerSchema }))
      .describe('申请人陈述某事实时另需的资质'),
    prohibitions: z.array(z.strictObject(declared)).describe('陈述即不可接入的事实'),
    advice: z.array(z.strictObject({ ...declared, suggests: referenceSchema })).describe('陈述时建议改选的类目'),
    citation: citationSchema,
    outOfPeriod,
  })
  .meta({ id: 'Category', description: '一个服务类目的方案与资质要求' });

export const scenarioAnswerSchema = z
  .strictObject({
    id: z.string(),
    number: z.int(),
    name: z.string(),
    rows: z.array(
      z.strictObject({
        content: z.string(),
        requirement: z.string(),
        scheme: schemeSchema.exactOptional(),
        categories: z.array(referenceSchema),
        subjectType: z.enum(subjectTypes).exactOptional(),
        seeScenario: referenceSchema.exactOptional(),
      }),
    ),
    notes: z.array(noteSchema),
    citation: citationSchema,
    outOfPeriod,
  })
  .meta({ id: 'Scenario', description: '一种直播场景对应的要求与方案' });

export const certificateAnswerSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    aliases: z.array(z.string()),
    aliasReasons: z.array(z.strictObject({ name: z.string(), why: z.string() })),
    issuer: z.string().exactOptional(),
    fields: z.array(z.enum(certificateFieldNames)),
    judgement: z.enum(['machine', 'person']).describe('person 表示只能由人判断'),
    lookFor: z.string().exactOptional(),
    citation: citationSchema.exactOptional(),
    outOfPeriod,
  })
  .meta({ id: 'Certificate', description: '资质目录中的一项' });

export type RulesAnswer = z.infer<typeof rulesAnswerSchema>;
export type CategoryAnswer = z.infer<typeof categoryAnswerSchema>;
export type ScenarioAnswer = z.infer<typeof scenarioAnswerSchema>;
export type CertificateAnswer = z.infer<typeof certificateAnswerSchema>;
