import type { Dice } from './dice.ts';
import { hostileJson, hostileWords } from './hostile.ts';

/** JSON Schema as the document holds it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly examples?: readonly unknown[];
}

export type Shapes = Readonly<Record<string, Shape>>;

/** A value that the schema asks for, or, in some places, not. */
export const fromSchema = (shape: Shape, shapes: Shapes, dice: Dice): unknown => {
  if (dice.percent(4)) return hostileJson(dice);
  const resolved = resolve(shape, shapes);
  if (resolved.enum) return dice.pick(resolved.enum);
  if ('const' in resolved) return resolved.const;
  const choices = resolved.anyOf ?? resolved.oneOf;
  if (choices) return fromSchema(dice.pick(choices), shapes, dice);
  return fromType(resolved, shapes, dice);
};

export const resolve = (shape: Shape, shapes: Shapes): Shape =>
  shape.$ref === undefined ? shape : (shapes[shape.$ref.split('/').at(-1) ?? ''] ?? {});

const fromType = (shape: Shape, shapes: Shapes, dice: Dice): unknown => {
  switch (shape.type) {
    case 'object':
      return fromObject(shape, shapes, dice);
    case 'array': {
      const length = (shape.minItems ?? 0) + dice.below(3);
      return Array.from({ length }, () => fromSchema(shape.items ?? {}, shapes, dice));
    }
    case 'integer':
    case 'number':
      return dice.pick([shape.minimum ?? 0, shape.maximum ?? 7, (shape.minimum ?? 0) - 1, (shape.maximum ?? 7) + 1]);
    case 'boolean':
      return dice.percent(50);
    case 'null':
      return null;
    default:
      return fromString(shape, dice);
  }
};

const fromString = ({ examples, format }: Shape, dice: Dice): unknown => {
  if (examples && dice.percent(50)) return dice.pick(examples);
  return format === 'date' ? dice.pick(['2026-11-24', '2026-02-30', '1999-01-01']) : dice.pick(hostileWords);
};

const fromObject = ({ properties = {}, required = [] }: Shape, shapes: Shapes, dice: Dice): Record<string, unknown> => {
  const kept = Object.entries(properties).filter(([name]) =>
    required.includes(name) ? !dice.percent(3) : dice.percent(40),
  );
  const made: Record<string, unknown> = Object.fromEntries(
    kept.map(([name, part]) => [name, fromSchema(part, shapes, dice)]),
  );
  if (dice.percent(4)) made[dice.pick(hostileWords)] = hostileJson(dice);
  return made;
};
