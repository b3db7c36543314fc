import type { ProcedureRule } from '../../rules/schema.ts';
import type { Case } from '../judge.ts';

export type ScreenshotRule = Pick<ProcedureRule['screenshots'][number], 'path' | 'shows'>;

/** What the procedure in force asks of a screenshot; nothing where there is no procedure. */
export const screenshotRule = ({ rules }: Case, id: ProcedureRule['screenshots'][number]['id']): ScreenshotRule =>
  rules.procedures?.[0]?.screenshots.find((rule) => rule.id === id) ?? { path: '设置', shows: [] };
