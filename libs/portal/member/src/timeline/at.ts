import { dayIn } from '@careway/portal-ui/format';
import type { DatePrecision } from '../generated/graph.ts';

/** A time as precisely as it was told: an instant, or only its day on the calendar of the zone. */
export function at(occurredAt: string, precision: DatePrecision, zone: string): string {
  if (precision === 'INSTANT') return occurredAt;
  return dayIn(occurredAt, zone);
}
