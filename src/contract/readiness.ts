import { z } from 'zod';

export const livenessSchema = z
  .strictObject({ status: z.literal('ok') })
  .meta({ id: 'Liveness', description: '在运行' });

export const readinessSchema = z
  .strictObject({
    status: z.enum(['ready', 'not-ready']),
    checks: z.strictObject({
      ocr: z.enum(['ready', 'warming', 'unavailable']).describe('识别引擎'),
      store: z.enum(['ready', 'unavailable']).describe('存储'),
      accepting: z.boolean().describe('正在停机时为 false'),
    }),
    engine: z.string(),
  })
  .meta({ id: 'Readiness', description: '是否可以接受请求' });

export type Readiness = z.infer<typeof readinessSchema>;
