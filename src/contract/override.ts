import { z } from 'zod';
import { requirementStatuses } from '../domain/verdict.ts';

const words = (length: number) => z.string().trim().min(1).max(length);

/** The body of `POST /v1/reviews/:id/overrides`. */
export const overrideRequestSchema = z
  .strictObject({
    finding: words(200).describe(
      '改判哪一项：类目编号/资质编号，只改其中一项核对时再加 /核对项，如 social-live/…/not-expired',
    ),
    ruling: z.enum(requirementStatuses).describe('人工的结论'),
    reason: words(1000).describe('理由，写给以后看的人'),
  })
  .meta({ id: 'OverrideRequest', description: '审核人员对一项结论的改判' });

/** A person's ruling beside the program's verdict, which stays as it is. */
export const overrideSchema = z
  .strictObject({
    id: z.string(),
    finding: z.string(),
    ruling: z.enum(requirementStatuses),
    reason: z.string(),
    by: z.string().describe('密钥的名称与编号末六位'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Override', description: '一次改判；同一项以最后一次为准，程序的结论不变' });

export const overrideListSchema = z
  .strictObject({ items: z.array(overrideSchema) })
  .meta({ id: 'OverrideList', description: '从早到晚的全部改判' });

export type OverrideAnswer = z.infer<typeof overrideSchema>;
