import { isObject, type JsonObject } from '../element/element.ts';
import { plainText, shorten } from '../read/text.ts';
import type { Bundle } from './bundle.ts';

const LONGEST = 200;
const object = (value: unknown): JsonObject => (isObject(value) ? value : {});
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? shorten(plainText(value), LONGEST) || undefined : undefined;

/** What `meta` says about where a resource comes from: its source, else its first tag. */
function origin(resource: JsonObject): string | undefined {
  const { source, tag } = object(resource['meta']);
  const { system, code } = object(Array.isArray(tag) ? tag[0] : undefined);
  return text(source) ?? (text(system) && text(code) ? text(`${text(system)}|${text(code)}`) : undefined);
}

/**
 * The name under which identifiers of a bundle are unique: what the caller says, else the bundle's own source, identifier system or
 * tag, else that of its first patient, else `import`. Two files with the same Organization must come to the same name.
 */
export function sourceOf({ json, entries }: Bundle, given?: string): string {
  const patient = entries.find(({ type }) => type === 'Patient')?.resource;
  const system = text(object(json['identifier'])['system']);
  return text(given) ?? system ?? origin(json) ?? (patient ? origin(patient) : undefined) ?? 'import';
}
