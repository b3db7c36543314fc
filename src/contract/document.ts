import { z } from 'zod';
import {
  type CertificateSighting,
  documentKinds,
  type Field,
  type FieldAbsence,
  type FieldAbsences,
  type Fields,
  type ReviewedDocument,
  type Screenshot,
  type SeenSeal,
  type ShownAppId,
  type ShownPlugin,
  screenshotAbsences,
  screenshotPages,
  screenshotPlatforms,
  type Warning,
  warningCodes,
} from '../domain/document.ts';
import { boxSchema, placeSchema } from './place.ts';

const confidenceSchema = z.number().min(0).max(1).describe('0–1');

const fieldSchema = z.strictObject({ value: z.string(), confidence: confidenceSchema, evidence: placeSchema }).meta({
  id: 'Field',
  description: '从页面读出的一个值；日期为 ISO 格式，validTo 可为 long-term',
}) satisfies z.ZodType<Field>;

const fieldsSchema = z
  .strictObject({
    holder: fieldSchema.exactOptional(),
    uscc: fieldSchema.exactOptional(),
    number: fieldSchema.exactOptional(),
    scope: fieldSchema.exactOptional(),
    issuer: fieldSchema.exactOptional(),
    issuedOn: fieldSchema.exactOptional(),
    validFrom: fieldSchema.exactOptional(),
    validTo: fieldSchema.exactOptional(),
  })
  .meta({ id: 'Fields', description: '证照上印着的、判定会用到的值' }) satisfies z.ZodType<Fields>;

const absenceSchema = z
  .enum(['not-stated', 'illegible', 'masked', 'on-annex', 'duration-only', 'blank'])
  .describe(
    'not-stated 版式无此项；illegible 看不清；masked 被遮盖；on-annex 见附页；duration-only 只印年限；blank 未填',
  ) satisfies z.ZodType<FieldAbsence>;

const absencesSchema = z
  .strictObject({
    holder: absenceSchema.exactOptional(),
    uscc: absenceSchema.exactOptional(),
    number: absenceSchema.exactOptional(),
    scope: absenceSchema.exactOptional(),
    issuer: absenceSchema.exactOptional(),
    issuedOn: absenceSchema.exactOptional(),
    validFrom: absenceSchema.exactOptional(),
    validTo: absenceSchema.exactOptional(),
  })
  .meta({ id: 'Absences', description: '没有值的项，以及为什么没有' }) satisfies z.ZodType<FieldAbsences>;

const seenSealSchema = z
  .strictObject({
    colour: z.enum(['red', 'blue']),
    shape: z.enum(['round', 'oval', 'square']),
    page: z.int().min(1),
    box: boxSchema,
    name: z.string().exactOptional().describe('章上的名称，读得准才有'),
  })
  .meta({ id: 'SeenSeal', description: '页面上的一枚印章' }) satisfies z.ZodType<SeenSeal>;

const sightingSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    confidence: confidenceSchema,
    evidence: placeSchema,
    printedTitle: z.string().exactOptional().describe('页面上印的标题，与表中名称不同时才有'),
    reason: z.string().exactOptional().describe('为什么只是疑似或仅被提及'),
    fields: fieldsSchema.exactOptional(),
    absences: absencesSchema.exactOptional(),
    durationMonths: z.int().min(1).exactOptional().describe('只印年限（如 三年）时的月数'),
    annex: z.literal(true).exactOptional().describe('这一页是附页，只补充所属的证照，不另算一份'),
    parties: z.array(fieldSchema).exactOptional().describe('协议的甲方、乙方…'),
    sealCount: z.int().min(0).exactOptional().describe('盖章的有几方；法人章、同一枚章再盖不另算'),
    seals: z.array(seenSealSchema).exactOptional(),
  })
  .meta({
    id: 'CertificateSighting',
    description: '文件是、可能是或仅仅提到的一份资质',
  }) satisfies z.ZodType<CertificateSighting>;

const shownPluginSchema = z
  .strictObject({
    name: fieldSchema.exactOptional(),
    appId: fieldSchema.exactOptional(),
    version: fieldSchema.exactOptional(),
    state: fieldSchema.exactOptional().describe('待审核、已通过等'),
    addedAt: fieldSchema.exactOptional().describe('按页面所印'),
  })
  .meta({ id: 'ShownPlugin', description: '插件管理里的一行' }) satisfies z.ZodType<ShownPlugin>;

const shownAppIdSchema = z
  .strictObject({
    value: z.string(),
    confidence: confidenceSchema,
    evidence: placeSchema,
    role: z.enum(['own', 'plugin', 'other']).describe('own 小程序自己的；plugin 插件的；other 页面没有写明'),
  })
  .meta({ id: 'ShownAppId', description: '页面上的一个 AppID' }) satisfies z.ZodType<ShownAppId>;

const screenshotAbsenceSchema = z
  .enum(screenshotAbsences)
  .describe(
    'masked 被遮盖；illegible 看不清；cut-off 被截掉；ambiguous 有多个、说不清是哪个；not-shown 页面上没有这一项',
  );

const screenshotAbsencesSchema = z
  .strictObject({
    miniProgramName: screenshotAbsenceSchema.exactOptional(),
    appId: screenshotAbsenceSchema.exactOptional(),
    categories: screenshotAbsenceSchema.exactOptional(),
    subject: screenshotAbsenceSchema.exactOptional(),
    pluginName: screenshotAbsenceSchema.exactOptional(),
    pluginAppId: screenshotAbsenceSchema.exactOptional(),
    pluginVersion: screenshotAbsenceSchema.exactOptional(),
    pluginState: screenshotAbsenceSchema.exactOptional(),
    addedAt: screenshotAbsenceSchema.exactOptional(),
  })
  .meta({ id: 'ScreenshotAbsences', description: '截图上应有而没有读到的项，以及为什么' });

const screenshotSchema = z
  .strictObject({
    page: z.enum(screenshotPages),
    platform: z.enum(screenshotPlatforms),
    platformName: z.string().exactOptional().describe('是其他平台的后台时，平台的名称'),
    miniProgramName: fieldSchema.exactOptional(),
    appId: fieldSchema.exactOptional(),
    categories: z.array(fieldSchema).exactOptional().describe('一级>二级'),
    pendingCategories: z.array(fieldSchema).exactOptional().describe('审核中或未通过的类目，不作数'),
    subject: fieldSchema.exactOptional(),
    subjectType: fieldSchema.exactOptional().describe('主体信息一行写明的类型，如 企业、个人'),
    pluginName: fieldSchema.exactOptional(),
    pluginAppId: fieldSchema.exactOptional(),
    pluginVersion: fieldSchema.exactOptional(),
    addedAt: fieldSchema.exactOptional(),
    plugins: z.array(shownPluginSchema).exactOptional(),
    noPlugins: fieldSchema.exactOptional().describe('插件列表写明暂无数据'),
    appIds: z.array(shownAppIdSchema).exactOptional(),
    absences: screenshotAbsencesSchema.exactOptional(),
  })
  .meta({
    id: 'Screenshot',
    description: '后台截图上读到的内容；被遮盖、有歧义或截断的值不出现',
  }) satisfies z.ZodType<Screenshot>;

const warningSchema = z
  .strictObject({
    code: z.enum(warningCodes),
    text: z.string().describe('给申请人：哪里不对，怎么办'),
    reviewer: z.string().describe('给审核人员：该看什么'),
    mendable: z.boolean().describe('重新上传同一份材料能否消除'),
  })
  .meta({ id: 'Warning', description: '读文件时发现的、会影响结果的情况' }) satisfies z.ZodType<Warning>;

/** One file as it was read, equal to the domain's, key for key. */
export const documentSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    sha256: z.string(),
    pages: z.int().min(0),
    kind: z.enum(documentKinds),
    certificates: z.array(sightingSchema).describe('这份文件就是的资质'),
    mentions: z.array(sightingSchema).describe('只是提到的资质，不作数'),
    candidates: z.array(sightingSchema).describe('可能是、但没能确定的资质'),
    fields: fieldsSchema,
    absences: absencesSchema,
    screenshot: screenshotSchema.exactOptional(),
    moreScreenshots: z.array(screenshotSchema).exactOptional().describe('同一文件其余各页的截图'),
    warnings: z.array(warningSchema),
    engine: z.string(),
    lines: z.array(
      z.strictObject({ text: z.string(), confidence: confidenceSchema, page: z.int().min(1), box: boxSchema }),
    ),
    timings: z.record(z.string(), z.number()).describe('各阶段毫秒数'),
  })
  .meta({
    id: 'Document',
    description: '一份上传的文件：识别成什么、有哪些值、各在何处读到',
  }) satisfies z.ZodType<ReviewedDocument>;

/** The body of `POST /v1/documents`, as multipart. */
export const documentUploadSchema = z
  .strictObject({ file: z.file().describe('图片（JPG、PNG、WebP、BMP、TIFF、HEIC）、PDF 或 DOCX') })
  .meta({ id: 'DocumentUpload', description: '一个文件' });
