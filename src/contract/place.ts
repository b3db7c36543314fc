import { z } from 'zod';
import type { Box, Place } from '../domain/page.ts';
import type { CertificateReference, Citation, Evidence, Note } from '../domain/verdict.ts';

export const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('x、y、宽、高，单位为该页图片的像素，原点在左上角') satisfies z.ZodType<Box>;

export const placeSchema = z
  .strictObject({
    page: z.int().min(1).describe('第几页，从 1 起'),
    box: boxSchema,
    text: z.string().describe('该处的原文'),
  })
  .meta({ id: 'Place', description: '读到某个值的位置' }) satisfies z.ZodType<Place>;

export const evidenceSchema = z
  .strictObject({
    documentId: z.string().exactOptional(),
    file: z.string().exactOptional().describe('文件名'),
    page: z.int().min(1).exactOptional().describe('没有页码与位置，表示由调用方陈述而非读取'),
    box: boxSchema.exactOptional(),
    text: z.string(),
  })
  .meta({ id: 'Evidence', description: '一条结论所依据的文字及其出处' }) satisfies z.ZodType<Evidence>;

export const citationSchema = z
  .strictObject({
    source: z.string().describe('规则来源文档'),
    section: z.string().describe('章节'),
    updated: z.string().describe('该文档页面自己的更新时间'),
    url: z.string(),
    quote: z.string().describe('规则所依据的原句，一字不改'),
  })
  .meta({ id: 'Citation', description: '规则在来源文档中的位置' }) satisfies z.ZodType<Citation>;

export const referenceSchema = z
  .strictObject({ id: z.string(), name: z.string() })
  .meta({ id: 'Reference', description: '编号与名称' }) satisfies z.ZodType<CertificateReference>;

export const noteSchema = z
  .strictObject({ code: z.string(), text: z.string(), citation: citationSchema.exactOptional() })
  .meta({ id: 'Note', description: '不影响结论、但申请人需要知道的事' }) satisfies z.ZodType<Note>;
