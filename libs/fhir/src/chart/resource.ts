import { uuidv5 } from '@careway/contracts';
import { Element } from '../element/element.ts';
import { Verdict } from '../element/verdict.ts';
import type { Entry } from './bundle.ts';
import { isTaken } from './types.ts';

/** One resource of a bundle, with the id that it has in Careway. */
export interface Resource {
  readonly type: string;
  readonly path: string;
  /** UUIDv5 over (source, type, identifier): the same in every file and every import. */
  readonly id: string;
  /** `system|value` of the first identifier, else the resource's own id. */
  readonly identifier: string;
  readonly element: Element;
  readonly verdict: Verdict;
  /** The names by which other resources may refer to it. */
  readonly names: readonly string[];
}

const LONGEST_IDENTIFIER = 300;
const URN = /^urn:uuid:[0-9a-fA-F-]{36}$/;

/** `system|value`; undefined without a value. */
export const identifierText = (element: Element): string | undefined => {
  const value = element.text('value');
  return value === undefined ? undefined : `${element.text('system') ?? ''}|${value}`;
};

/** Gives a resource its identity; one without any is refused, since a second import could not find it again. */
export function identify({ resource, type, path, fullUrl }: Entry, source: string): Resource {
  const verdict = new Verdict();
  const element = new Element(resource, path, verdict);
  // of what is not taken nothing is read: it may look as it likes
  if (!isTaken(type)) return { type, path, id: path, identifier: path, element, verdict, names: namesOf(type, fullUrl, resource['id']) };
  const id = element.text('id');
  const identifiers = element.children('identifier').flatMap((one) => identifierText(one) ?? []);
  const identifier = identifiers[0] ?? id ?? (fullUrl && URN.test(fullUrl) ? fullUrl.slice('urn:uuid:'.length) : undefined);
  if (identifier === undefined) verdict.refuse(path, 'has neither an identifier nor an id');
  else if (identifier.length > LONGEST_IDENTIFIER) verdict.refuse(`${path}.identifier`, `is longer than ${LONGEST_IDENTIFIER} characters`);
  const names = [...namesOf(type, fullUrl, id), ...identifiers.map((one) => `${type}?identifier=${one}`)];
  return { type, path, id: uuidv5(source, type, identifier ?? path), identifier: identifier ?? path, element, verdict, names };
}

const namesOf = (type: string, fullUrl: string | undefined, id: unknown): string[] => [
  ...(fullUrl ? [fullUrl] : []),
  ...(typeof id === 'string' && id !== '' ? [`${type}/${id}`] : []),
];
