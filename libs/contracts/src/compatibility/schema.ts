import { z } from 'zod';
import type { EventDefinition } from '../event.ts';

/** The keywords of JSON Schema (draft 2020-12) that an event's data may use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly additionalProperties?: unknown;
  readonly [keyword: string]: unknown;
}

/** What is committed of one event: the schema of its data, with what else its readers rely on. */
export interface EventSchema extends Schema {
  /** The type of the event. */
  readonly title: string;
  readonly description: string;
  readonly 'x-owner': string;
  readonly 'x-key': string;
}

/** An event's data as JSON Schema, as readers find it: what `z.output` promises. */
export function schemaOf({ type, says, owner, key, data }: EventDefinition): EventSchema {
  const { $schema, ...schema } = z.toJSONSchema(data, {
    io: 'output',
    // A format says it all; its pattern is the validator's own business and changes with its version.
    override: ({ jsonSchema }) => void (jsonSchema.format && delete jsonSchema.pattern),
  });
  return { $schema, title: type, description: says, 'x-owner': owner, 'x-key': key, ...(schema as Schema) };
}
