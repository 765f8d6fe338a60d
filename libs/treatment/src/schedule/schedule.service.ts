import { type Ctx, require } from '@careway/access';
import { isUuid, scheduleChanged, scheduleOpened, type Sensitivity, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { aheadIn, displacedBy } from '../slot/slot.queries.ts';
import { ScheduleDisplacesError } from './schedule.errors.ts';
import { Schedule, type ScheduleContent } from './schedule.ts';
import { listSchedules, loadSchedule, saveSchedule, type ScheduleFilter } from './schedule.store.ts';

export interface OpenSchedule extends Omit<ScheduleContent, 'active' | 'sensitivity'> {
  readonly clinicianId: string;
  readonly clinicId: string;
  readonly sensitivity?: Sensitivity | null;
}

export interface ChangeSchedule {
  readonly expectedVersion: number;
  readonly changes: Partial<ScheduleContent>;
  readonly displacing: boolean;
}

/** Clinicians keep their own times, and who manages a clinic those of everybody there. */
@Injectable()
export class ScheduleService {
  constructor(private readonly work: Work) {}

  list(ctx: Ctx, filter: ScheduleFilter): Promise<Schedule[]> {
    return this.work.browse(ctx, 'schedule.read', (tx) => listSchedules(tx, filter));
  }

  one(ctx: Ctx, id: string): Promise<Schedule> {
    return this.work.browse(ctx, 'schedule.read', (tx) => loadSchedule(tx, id));
  }

  open(ctx: Ctx, { clinicianId, clinicId, ...content }: OpenSchedule): Promise<Schedule> {
    return this.work.run(ctx, async (tx) => {
      await requireKeeper(ctx, tx, { clinicianId, clinicId });
      const of = { id: uuidv7(), clinicianId, clinicId };
      const whole = { ...content, sensitivity: content.sensitivity ?? 'general', active: true };
      const schedule = Schedule.open(of, whole, ctx.principal.personId, ctx.now);
      tx.emit(scheduleOpened, factOf(schedule, ctx));
      return saveSchedule(tx, schedule);
    });
  }

  /** `displacing`: also where booked times then lie in no hours; they stay until somebody moves them. */
  change(ctx: Ctx, id: string, { expectedVersion, changes, displacing }: ChangeSchedule): Promise<Schedule> {
    return this.work.run(ctx, async (tx) => {
      const schedule = await loadSchedule(tx, id, { lock: true });
      await requireKeeper(ctx, tx, schedule);
      const former = Object.assign(new Schedule(), schedule);
      schedule.change(changes, expectedVersion, ctx.principal.personId, ctx.now);
      const displaced = displacedBy(former, schedule, await aheadIn(tx, schedule, ctx.now)).length;
      if (displaced > 0 && !displacing) throw new ScheduleDisplacesError(displaced);
      tx.emit(scheduleChanged, { ...factOf(schedule, ctx), active: schedule.active });
      return saveSchedule(tx, schedule);
    });
  }
}

const factOf = ({ id, clinicianId, clinicId, serviceTypes, slotMinutes, version }: Schedule, ctx: Ctx) => ({
  ...{ scheduleId: id, clinicianId, clinicId, serviceTypes: [...serviceTypes], slotMinutes, version, by: ctx.principal.personId },
});

/** The clinician whose times they are, or an administrator who manages that clinic. @throws NotFoundError for everybody else */
async function requireKeeper(ctx: Ctx, tx: Tx, { clinicianId, clinicId }: Pick<Schedule, 'clinicianId' | 'clinicId'>): Promise<void> {
  if (!isUuid(clinicianId) || !isUuid(clinicId)) throw new NotFoundError();
  require(ctx, 'schedule.manage', clinicId);
  const { kind, personId } = ctx.principal;
  if (kind === 'clinician' && personId !== clinicianId) throw new NotFoundError();
  const known = await tx.query(
    `select from clinic c join clinician n on n.id = $2 where c.id = $1
       and ($3 <> 'administrator' or exists (select from clinic_manager m where m.clinic_id = c.id and m.person_id = $4))`,
    [clinicId, clinicianId, kind, personId],
  );
  if (known.length === 0) throw new NotFoundError();
}
