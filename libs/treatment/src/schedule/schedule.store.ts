import { isUuid } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { Schedule } from './schedule.ts';

const COLUMNS = `id, version, clinician_id as "clinicianId", clinic_id as "clinicId", service_types as "serviceTypes", slot_minutes as "slotMinutes",
  hours, closings, valid_from as "validFrom", valid_until as "validUntil", sensitivity, active, edited_by as "editedBy", edited_at as "editedAt"`;
const made = (row: object): Schedule => Object.assign(new Schedule(), row);

/** @throws NotFoundError */
export async function loadSchedule(tx: Tx, id: string, { lock = false } = {}): Promise<Schedule> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<object>(`select ${COLUMNS} from schedule where id = $1${lock ? ' for update' : ''}`, [id]);
  if (!row) throw new NotFoundError();
  return made(row);
}

export interface ScheduleFilter {
  readonly clinicIds?: readonly string[] | null;
  readonly clinicianIds?: readonly string[] | null;
}
/** More than any clinic has; a list of all would be no help. */
const MOST = 200;

/** Open schedules of these clinicians, or at these clinics; of all where neither is named. */
export async function listSchedules(tx: Tx, { clinicIds, clinicianIds }: ScheduleFilter): Promise<Schedule[]> {
  const [clinics, clinicians] = [clinicIds ?? [], clinicianIds ?? []].map((ids) => ids.filter(isUuid)) as [string[], string[]];
  const rows = await tx.query<object>(
    `select ${COLUMNS} from schedule where active and ($3 or clinic_id = any ($1) or clinician_id = any ($2))
     order by clinic_id, clinician_id, id limit ${MOST}`,
    [clinics, clinicians, !clinicIds && !clinicianIds],
  );
  return rows.map(made);
}

export async function saveSchedule(tx: Tx, one: Schedule): Promise<Schedule> {
  const { id, version, clinicianId, clinicId, serviceTypes, slotMinutes, sensitivity, active, editedBy, editedAt } = one;
  await tx.execute(
    `insert into schedule (id, version, clinician_id, clinic_id, service_types, slot_minutes, hours, closings, sensitivity, active, edited_by, edited_at, valid_from, valid_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set version = excluded.version, service_types = excluded.service_types, slot_minutes = excluded.slot_minutes,
       hours = excluded.hours, closings = excluded.closings, sensitivity = excluded.sensitivity, active = excluded.active,
       edited_by = excluded.edited_by, edited_at = excluded.edited_at, valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
    [
      ...[id, version, clinicianId, clinicId, serviceTypes, slotMinutes, JSON.stringify(one.hours), JSON.stringify(one.closings)],
      ...[sensitivity, active, editedBy, editedAt, one.validFrom, one.validUntil],
    ],
  );
  return one;
}
