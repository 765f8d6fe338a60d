import { z } from 'zod';
import { coding, instant, uuid } from '../codes.ts';

/** How precisely FHIR gave a date: kept, and shown no more precisely than it was told. */
export const precision = z.enum(['instant', 'day', 'month', 'year']);
/** Text as a source wrote it; never leaves in an event. */
export const text = z.string().max(4_000);

/** What every imported clinical item carries. Ids are UUIDv5 over (source, type, identifier), so a second import finds the first. */
export const importedItem = z.strictObject({
  id: uuid,
  /** `identifier` of the resource, else its id: as the source names it. */
  identifier: z.string().min(1).max(300),
  journeyId: uuid,
  occurredAt: instant,
  precision,
});
/** FHIR CodeableConcept: codes as they arrived and the source's words. */
export const concept = z.strictObject({ codings: z.array(coding).min(1).max(10), text });
export const reference = uuid.nullable();
export const endsAt = instant.nullable();

/** One item that was not taken, and why; the others were. */
export interface RefusedItem {
  readonly identifier: string;
  readonly reason: string;
}
/** What a bulk command answers per type of resource. */
export interface ImportCount {
  readonly type: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}
