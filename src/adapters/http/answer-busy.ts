import type { Context } from 'hono';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import { answerProblem } from './answer-problem.ts';

/** A problem, with the time to wait where waiting a little helps. */
export const answerBusy = (context: Context, fault: Problem): Response => {
  if (passing.has(fault.code)) context.header('retry-after', '3');
  return answerProblem(context, fault);
};

const passing: ReadonlySet<ProblemCode> = new Set(['review-unfinished', 'queue-full', 'ocr-unavailable']);
