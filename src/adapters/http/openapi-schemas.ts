import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Collects the named schemas of the document while its places refer to them. */
export interface SchemaCollection {
  /** @returns what stands at the place: a reference where the schema has a name */
  refer(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** Every named schema that was met, by name. */
  readonly named: Readonly<Record<string, JsonSchema>>;
}

/** The schemas that validate, written as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export const collectSchemas = (): SchemaCollection => {
  const named: Record<string, JsonSchema> = {};
  return {
    named,
    refer(schema, io) {
      const { $schema, $defs, ...place } = pointToComponents(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
      for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
        if (named[name] !== undefined && JSON.stringify(named[name]) !== JSON.stringify(definition)) {
          throw new Error(`two schemas are called ${name}`);
        }
        named[name] = definition;
      }
      return place;
    },
  };
};

/** Names of definitions are unique over the whole document; `id` has done its work. */
const pointToComponents = (written: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(written), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', '#/components/schemas/');
    return key === 'id' && typeof value === 'string' ? undefined : value;
  }) as Record<string, unknown>;
