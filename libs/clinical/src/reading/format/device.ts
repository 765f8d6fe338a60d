import { fromObservation } from './fhir.ts';
import { fromDataPoint } from './open-mhealth.ts';
import { fault, isTree, type PointFault, type Read } from './point.ts';

/** The most readings that a device sends at once. */
export const MOST_POINTS = 500;

/** What somebody sent, reading by reading; or why nothing of it can be read. */
export type Sent = { readonly reads: readonly { readonly place: string; readonly read: Read }[] } | { readonly unreadable: PointFault };

function one(value: unknown, place: string): Read {
  if (!isTree(value)) return fault(place, 'It is no object.');
  return 'resourceType' in value ? fromObservation(value, place) : fromDataPoint(value, place);
}

function listOf(body: unknown): { readonly items: readonly (readonly [unknown, string])[] } | { readonly unreadable: PointFault } {
  if (Array.isArray(body)) return { items: body.map((item: unknown, n) => [item, `[${n}]`] as const) };
  if (!isTree(body)) return { unreadable: { place: 'body', reason: 'Send a JSON object or a list of objects.' } };
  if (body['resourceType'] === 'Bundle') {
    const { type, entry } = body;
    if (type !== 'batch' && type !== 'transaction' && type !== 'collection')
      return { unreadable: { place: 'Bundle.type', reason: 'A bundle of type batch, transaction or collection is taken.' } };
    if (!Array.isArray(entry)) return { unreadable: { place: 'Bundle.entry', reason: 'The bundle has no entries.' } };
    return {
      items: entry.map((item: unknown, n) => [isTree(item) ? item['resource'] : item, `Bundle.entry[${n}].resource`] as const),
    };
  }
  if ('resourceType' in body) return { items: [[body, textOf(body['resourceType'])]] };
  if ('header' in body) return { items: [[body, 'dataPoint']] };
  return { unreadable: { place: 'body', reason: 'It is neither an Open mHealth data point nor a FHIR R4 Observation or Bundle.' } };
}
const textOf = (value: unknown): string => (value === 'Observation' ? 'Observation' : 'resource');

/** Reads a body that a device posted: an Open mHealth data point, a FHIR R4 Observation, a list of either, or a Bundle of Observations. */
export function readSent(body: unknown): Sent {
  const list = listOf(body);
  if ('unreadable' in list) return list;
  const { items } = list;
  if (items.length === 0) return { unreadable: { place: 'body', reason: 'There is no reading in it.' } };
  if (items.length > MOST_POINTS)
    return { unreadable: { place: 'body', reason: `At most ${MOST_POINTS} readings at once: send them in parts.` } };
  return { reads: items.map(([value, place]) => ({ place, read: one(value, place) })) };
}
