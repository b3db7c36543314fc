import type { SqlRow, SqlValue } from './sql-database.ts';

/** Reads the columns of one row. A column of another type than asked for is a bug and throws. */
export const readRow = (row: SqlRow) => ({
  text: (column: string): string => expectType(row, column, 'string'),
  number: (column: string): number => expectType(row, column, 'number'),
  flag: (column: string): boolean => expectType(row, column, 'number') === 1,
  json: <Value>(column: string): Value => JSON.parse(expectType(row, column, 'string')) as Value, // we wrote it ourselves
  optionalText: (column: string): string | undefined => optional(row, column, 'string'),
  optionalNumber: (column: string): number | undefined => optional(row, column, 'number'),
  optionalJson: <Value>(column: string): Value | undefined => {
    const text = optional(row, column, 'string');
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  },
});

/** JSON for a column, `null` where there is nothing to keep. */
export const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** The record without the keys that have no value. */
export const withoutAbsent = <Shape extends object>(record: Shape): Present<Shape> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<Shape>;

type Present<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & { [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined> };

type Named = { string: string; number: number };

const expectType = <Type extends keyof Named>(row: SqlRow, column: string, type: Type): Named[Type] => {
  const value: SqlValue | undefined = row[column];
  if (typeof value !== type) throw new TypeError(`column ${column} is not a ${type}`);
  return value as Named[Type];
};

const optional = <Type extends keyof Named>(row: SqlRow, column: string, type: Type): Named[Type] | undefined =>
  row[column] === null ? undefined : expectType(row, column, type);
