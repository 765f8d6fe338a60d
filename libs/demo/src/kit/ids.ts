import { createHash } from 'node:crypto';
import { uuidv5 } from '@careway/contracts';

/** The source under which everything of the demo is imported: it can be told from real data for ever. */
export const SOURCE = 'careway-demo';

/** The same on every machine and in every start. */
export const idOf = (type: string, identifier: string): string => uuidv5(SOURCE, type, identifier);
export const memberId = (key: string): string => idOf('Patient', key);
export const clinicianId = (key: string): string => idOf('Practitioner', key);
export const clinicId = (key: string): string => idOf('Organization', key);
export const staffId = (key: string): string => idOf('Staff', key);
/** Visits without a concern of their own belong here; the journey context knows the same name. */
export const generalCareOf = (member: string): string => uuidv5('general-care', member);

/** A UUIDv7 of that day whose other bits follow from the name: the sender's id of a message, the same in every start. */
export function messageId(name: string, date: string): string {
  const time = Date.parse(date).toString(16).padStart(12, '0');
  const hash = createHash('sha1').update(`${SOURCE}/message/${name}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
