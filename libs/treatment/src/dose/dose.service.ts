import type { Ctx } from '@careway/access';
import { dayIn, doseRecorded, doseWithdrawn, uuidv7 } from '@careway/contracts';
import { References, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../item/item.errors.ts';
import { Medication } from '../medication/medication.entity.ts';
import type { ShownMedication } from '../medication/medication.service.ts';
import { refOf } from '../plan/plan.edit.ts';
import { MedicationNotActiveError } from '../refill/refill.errors.ts';
import { lockMedication } from '../refill/refill.service.ts';
import { Dose } from './dose.entity.ts';
import { addDays, adherenceOf, type DoseReason, type DoseStatus, type DoseWord, LOOK_BACK_DAYS } from './dose.rules.ts';

const counts = (dose: Dose): dose is Dose & DoseWord => dose.status !== 'entered-in-error';

/** What a member says about taking a medicine, day by day. */
@Injectable()
export class DoseService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  record(ctx: Ctx, medicationId: string, day: string, status: DoseStatus, reason: DoseReason | null): Promise<Medication> {
    return this.work.run(ctx, async (tx) => {
      const medication = await lockMedication(ctx, tx, 'dose.record', refOf(medicationId));
      if (medication.status !== 'active') throw new MedicationNotActiveError();
      const today = dayIn(ctx.now);
      if (day > today || day < addDays(today, 1 - LOOK_BACK_DAYS))
        throw new InvalidInputError('day', `It lies in the future, or more than ${LOOK_BACK_DAYS} days ago.`);
      if ((reason === null) !== (status === 'taken'))
        throw new InvalidInputError('reason', 'What was not taken has a reason; what was taken has none.');
      const dose = (await doseOn(tx, medication, day)) ?? Dose.of(medication, uuidv7(), day);
      const { personId } = ctx.principal;
      tx.emit(doseRecorded, { ...factOf(medication, ctx), day, status, reason });
      await tx.save(dose.say(status, reason, personId, ctx.now));
      return medication;
    });
  }

  /** Takes back what was said about a day; where nothing was said, nothing changes. */
  withdraw(ctx: Ctx, medicationId: string, day: string): Promise<Medication> {
    return this.work.run(ctx, async (tx) => {
      const medication = await lockMedication(ctx, tx, 'dose.record', refOf(medicationId));
      const dose = await doseOn(tx, medication, day);
      if (!dose || !counts(dose)) return medication;
      tx.emit(doseWithdrawn, { ...factOf(medication, ctx), day });
      await tx.save(dose.say('entered-in-error', null, ctx.principal.personId, ctx.now));
      return medication;
    });
  }

  /** What was said about the last days, the newest first. */
  async ofMedication(ctx: Ctx, medication: ShownMedication, days: number) {
    const since = addDays(dayIn(ctx.now), 1 - days);
    const said = (await this.of(ctx, medication)).filter(({ day }) => day >= since);
    return said
      .toSorted((a, b) => b.day.localeCompare(a.day))
      .map(({ day, status, reason, saidAt }) => ({ day, status: status.toUpperCase(), reason: reason && nameOf(reason), saidAt }));
  }

  async adherence(ctx: Ctx, medication: ShownMedication, days: number) {
    return adherenceOf(await this.of(ctx, medication), days, dayIn(ctx.now)) ?? null;
  }

  private async of(ctx: Ctx, { memberId, key }: ShownMedication) {
    const all = await this.references.of(ctx, 'medication.read', Dose, memberId, 'medicationId', key);
    return all.filter(counts);
  }
}

const doseOn = async (tx: Tx, { memberId, id }: Medication, day: string): Promise<Dose | undefined> =>
  (await tx.find(Dose, memberId, { medicationId: id, day }))[0];

const factOf = ({ memberId, journeyId, sensitivity, id }: Medication, ctx: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, medicationId: id, by: ctx.principal.personId },
  ...{ occurredAt: ctx.now.toISOString(), precision: 'instant' as const },
});

/** `side-effects` as the graph names it, and back. */
export const nameOf = (reason: DoseReason): string => reason.toUpperCase().replaceAll('-', '_');
export const reasonFrom = (name: string | null | undefined): DoseReason | null =>
  name ? (name.toLowerCase().replaceAll('_', '-') as DoseReason) : null;
