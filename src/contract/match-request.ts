import { z } from 'zod';
import { declarations, roles, subjectTypes } from '../domain/verdict.ts';

const words = (length: number) => z.string().trim().min(1).max(length);
const day = () => words(40).describe('日期，如 2026-11-24 或 2026年11月24日');

const statedCertificateSchema = z
  .strictObject({
    title: words(200).describe('资质名称，如 网络文化经营许可证'),
    holder: words(200).nullish().describe('持证主体'),
    scope: words(20_000).nullish().describe('经营范围或许可项目；规则要求含某些字样而此处缺省时判为 unsure'),
    issuer: words(200).nullish().describe('发证机关'),
    number: words(200).nullish().describe('证照编号'),
    uscc: words(30).nullish().describe('统一社会信用代码'),
    issuedOn: day().nullish(),
    validFrom: day().nullish(),
    validTo: words(40).nullish().describe('截止日期；长期有效写 long-term 或 长期'),
    parties: z.array(words(200)).max(50).nullish().describe('协议各方，按甲方、乙方…的顺序'),
    sealCount: z.int().min(0).max(100).nullish().describe('印章个数'),
  })
  .meta({ id: 'StatedCertificate', description: '一份由调用方陈述的资质；没有写的项视为无争议' });

/** The body of `POST /v1/match`. Only `category` and `certificates` are required; `null` means absent. */
export const matchRequestSchema = z
  .strictObject({
    category: words(200).describe('服务类目的编号、名称或别名，如 社交-直播'),
    asOf: day().nullish().describe('按哪一天判定，默认今天（北京时间）'),
    role: z.enum(roles).nullish().describe('申请人在该类目中的角色'),
    declares: z.array(z.enum(declarations)).max(20).nullish().describe('申请人就直播内容陈述的事实'),
    subject: z
      .strictObject({ name: words(200).nullish(), type: z.enum(subjectTypes).nullish() })
      .nullish()
      .describe('申请主体'),
    certificates: z.array(statedCertificateSchema).max(200),
  })
  .meta({ id: 'MatchRequest', description: '不上传文件，直接按名称匹配资质' });

type WithoutNull<Value> = Value extends readonly (infer Item)[]
  ? readonly WithoutNull<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value as null extends Value[Key] ? never : Key]: WithoutNull<Value[Key]> } & {
        readonly [Key in keyof Value as null extends Value[Key] ? Key : never]?: WithoutNull<NonNullable<Value[Key]>>;
      }
    : Value;

/** The request with every `null` left out. */
export type MatchRequest = WithoutNull<z.infer<typeof matchRequestSchema>>;

export const toMatchRequest = (body: z.infer<typeof matchRequestSchema>): MatchRequest =>
  withoutNull(body) as MatchRequest;

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(present.map(([key, part]) => [key, withoutNull(part)]));
}
