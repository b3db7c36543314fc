import type { ReviewOrder } from '../../application/reviews/review-order.ts';
import { type ReviewFields, reviewFieldsSchema } from '../../contract/review.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { checkFields } from './read-json.ts';
import type { ReviewUpload } from './review-upload.ts';

/** The order that the text fields of an upload make. @returns `invalid-fields` with every fault */
export const orderOf = ({ fields, files }: ReviewUpload, ownerId: string): Result<Omit<ReviewOrder, 'id'>, Problem> => {
  const repeated = [...fields].flatMap(([name, values]) => (values.length > 1 && !lists.includes(name) ? [name] : []));
  if (repeated.length > 0) return failed(sayRepeated(repeated));
  const checked = checkFields(gather(fields), reviewFieldsSchema);
  return checked.ok ? ok({ ...toOrder(checked.value), ownerId, files }) : checked;
};

/** Fields that may come more than once. */
const lists: readonly string[] = ['category', 'declares'];

const gather = (fields: ReviewUpload['fields']): Record<string, unknown> =>
  Object.fromEntries(
    [...fields].flatMap(([name, values]): [string, unknown][] => {
      const written = values.map((value) => value.trim()).filter((value) => value !== '');
      if (name === 'declares') return [[name, written.flatMap((value) => value.split(',').map((one) => one.trim()))]];
      if (name === 'category') return [[name, written]];
      // an empty field of an HTML form is one that nobody filled in
      return written.length === 0 && name in reviewFieldsSchema.shape ? [] : [[name, written[0] ?? '']];
    }),
  );

const sayRepeated = (names: readonly string[]): Problem => ({
  ...problem('invalid-fields', `这些字段只能出现一次：${names.join('、')}`),
  errors: names.map((path) => ({ path, code: 'repeated', detail: '只能出现一次' })),
});

const toOrder = (fields: ReviewFields): Omit<ReviewOrder, 'id' | 'ownerId' | 'files'> => ({
  categories: fields.category,
  applicant: {
    declares: fields.declares ?? [],
    ...(fields.subject !== undefined && { name: fields.subject }),
    ...(fields.subjectType !== undefined && { type: fields.subjectType }),
    ...(fields.role !== undefined && { role: fields.role }),
  },
  ...(fields.asOf !== undefined && { asOf: fields.asOf }),
  explain: fields.explain !== 'false',
});
