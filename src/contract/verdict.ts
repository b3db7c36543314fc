import { z } from 'zod';
import {
  applicationItemIds,
  decisions,
  type Finding,
  findingCodes,
  type Gap,
  type JudgedOption,
  type JudgedRequirement,
  type PluginApplication,
  requirementStatuses,
  schemes,
  type Verdict,
} from '../domain/verdict.ts';
import { citationSchema, evidenceSchema, noteSchema, referenceSchema } from './place.ts';

export const schemeSchema = z
  .enum(schemes)
  .meta({ id: 'Scheme', description: 'plugin = 小程序·云直播插件；standard = 标准直播+直播标签' });

const findingSchema = z
  .strictObject({
    code: z.enum(findingCodes),
    ok: z.boolean().nullable().describe('null 表示无法判断'),
    text: z.string(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Finding', description: '对一份资质的一项核对' }) satisfies z.ZodType<Finding>;

const judgedRequirementSchema = z
  .strictObject({
    certificate: referenceSchema,
    status: z
      .enum(requirementStatuses)
      .describe('met 已满足；missing 缺少；unfit 有但不合用；unsure 没能读清，无法判断'),
    findings: z.array(findingSchema),
    note: z.string().exactOptional(),
    citation: citationSchema,
  })
  .meta({ id: 'Requirement', description: '一项资质要求及其判定' }) satisfies z.ZodType<JudgedRequirement>;

const judgedOptionSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    satisfied: z.boolean(),
    requirements: z.array(judgedRequirementSchema),
  })
  .meta({ id: 'Option', description: '满足该类目的一种办法：其中各项须同时具备' }) satisfies z.ZodType<JudgedOption>;

const gapSchema = z
  .strictObject({
    certificate: referenceSchema,
    status: z.enum(['missing', 'unfit', 'unsure']),
    code: z.string().describe('未通过的核对项，或 missing'),
    text: z.string(),
    citation: citationSchema,
  })
  .meta({ id: 'Gap', description: '离满足最近的办法还差的一项' }) satisfies z.ZodType<Gap>;

const applicationSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.enum(applicationItemIds),
        label: z.string(),
        status: z.enum(requirementStatuses),
        findings: z.array(findingSchema),
      }),
    ),
    nextSteps: z
      .array(z.strictObject({ id: z.string(), text: z.string(), citation: citationSchema }))
      .describe('按先后次序'),
  })
  .meta({
    id: 'PluginApplication',
    description: '插件的两项申请：截图是否齐全、相互是否一致，以及接下来的步骤',
  }) satisfies z.ZodType<PluginApplication>;

/** The deterministic outcome as it crosses the wire: equal to the domain's, key for key. */
export const verdictSchema = z
  .strictObject({
    decision: z.enum(decisions).describe('pass 可接入；supplement 需补件；manual 转人工；reject 不可接入'),
    category: referenceSchema,
    scheme: schemeSchema,
    options: z.array(judgedOptionSchema).describe('离满足最近的排在最前'),
    gaps: z.array(gapSchema),
    notes: z.array(noteSchema),
    application: applicationSchema.exactOptional().describe('scheme 为 plugin 时才有'),
    rulesVersion: z.string(),
    asOf: z.iso.date(),
    digest: z.string().describe('sha256:，对其余全部内容的规范 JSON 取摘要'),
  })
  .meta({
    id: 'Verdict',
    description: '判定结果：相同的文件、规则版本与日期得出相同的字节',
  }) satisfies z.ZodType<Verdict>;
