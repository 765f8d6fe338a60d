import { isObject, type JsonObject } from '../element/element.ts';
import { UnreadableError } from '../read/parse.ts';
import { plainText, shorten } from '../read/text.ts';

/** Kinds of bundles that carry records to be taken; the others are answers, documents and messages. */
const KINDS = ['transaction', 'batch', 'collection'] as const;
export type BundleKind = (typeof KINDS)[number];

export interface Entry {
  readonly path: string;
  readonly fullUrl: string | undefined;
  readonly type: string;
  readonly resource: JsonObject;
}
export interface Bundle {
  readonly kind: BundleKind;
  readonly json: JsonObject;
  readonly entries: readonly Entry[];
}

const TYPE = /^[A-Z][A-Za-z]{1,60}$/;
const word = (value: unknown): string => (typeof value === 'string' ? shorten(plainText(value), 60) : typeof value);

/** Reads what surrounds the resources. @throws UnreadableError when that is no bundle: then nothing of it can be trusted */
export function readBundle(json: unknown): Bundle {
  if (!isObject(json)) throw new UnreadableError('file', 'This is no FHIR resource: it is no JSON object.');
  const { resourceType, type, entry } = json;
  if (resourceType === undefined) throw new UnreadableError('resourceType', 'This is no FHIR resource: it has no resourceType.');
  if (resourceType !== 'Bundle') throw new UnreadableError('resourceType', `A Bundle is expected, not a ${word(resourceType)}.`);
  const kind = KINDS.find((one) => one === type);
  if (!kind) throw new UnreadableError('type', `A Bundle of type ${KINDS.join(', ')} is expected, not ${word(type)}.`);
  if (entry !== undefined && !Array.isArray(entry)) throw new UnreadableError('entry', 'The entries must be a list.');
  return { kind, json, entries: (entry ?? []).map(readEntry) };
}

function readEntry(entry: unknown, n: number): Entry {
  const path = `entry[${n}]`;
  if (!isObject(entry)) throw new UnreadableError(path, 'An entry must be an object.');
  const { fullUrl, resource } = entry;
  if (fullUrl !== undefined && typeof fullUrl !== 'string') throw new UnreadableError(`${path}.fullUrl`, 'must be text');
  if (!isObject(resource))
    throw new UnreadableError(`${path}.resource`, 'An entry must hold a resource; an import does not delete or ask.');
  const type = resource['resourceType'];
  if (typeof type !== 'string' || !TYPE.test(type))
    throw new UnreadableError(`${path}.resource.resourceType`, 'A resource must say its type.');
  return { path: `${path}.resource`, fullUrl, type, resource };
}
