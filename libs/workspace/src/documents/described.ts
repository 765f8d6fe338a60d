/** A fact as the documents need it. `schema` is the JSON Schema of its data. */
export interface DescribedEvent {
  readonly type: string;
  readonly owner: string;
  readonly key: string;
  readonly says: string;
  readonly schema: Schema;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly [keyword: string]: unknown;
}

/** Events by their owner, owners in the order in which they first come. */
export const byOwner = (events: readonly DescribedEvent[]): readonly (readonly [owner: string, events: readonly DescribedEvent[]])[] => [
  ...Map.groupBy(events, ({ owner }) => owner),
];

/** A value in a few words: `uuid`, `general | mental`, `{ system, code }, or null`, `list of uuid`. */
export function inWords(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(inWords).join(', or ');
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const types = schema.type === undefined ? ['anything'] : [schema.type].flat();
  return types.map((type) => oneInWords(type, schema)).join(', or ');
}

function oneInWords(type: string, { format, maxLength, items, properties }: Schema): string {
  if (type === 'array') return `list of ${inWords(items ?? {})}`;
  if (type === 'object') return `{ ${Object.keys(properties ?? {}).join(', ')} }`;
  if (type === 'string') return format ?? (maxLength === undefined ? 'string' : `code, up to ${maxLength} characters`);
  return type;
}
