import type { Ctx } from '@careway/access';
import { dayIn, medicationChanged, medicationStopped, refillRefused } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { refOf } from '../plan/plan.edit.ts';
import { Refill } from '../refill/refill.entity.ts';
import { isOpen } from '../refill/refill.rules.ts';
import { factOf as refillFact, lockMedication } from '../refill/refill.service.ts';
import type { Medication } from './medication.entity.ts';
import { dosageFrom, repeatsFrom, validityFrom } from './medication.order.ts';
import { fieldsBetween, type Prescribed } from './medication.rules.ts';

/** Which medicine, as it was seen, and why it is changed. */
export interface MedicationEditInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}
export type MedicationChanges = Partial<Prescribed>;

/** A medicine in use is taken otherwise, or no longer: each with its reason, which the member reads. */
@Injectable()
export class MedicationChangeService {
  constructor(private readonly work: Work) {}

  change(ctx: Ctx, { id, expectedVersion, reason }: MedicationEditInput, given: MedicationChanges): Promise<Medication> {
    return this.work.run(ctx, async (tx) => {
      const medication = await lockMedication(ctx, tx, 'medication.change', refOf(id));
      const why = textFrom('reason', reason, 1_000);
      const to = {
        dosage: given.dosage === undefined ? medication.dosage : dosageFrom(given.dosage),
        repeatsAllowed: given.repeatsAllowed === undefined ? medication.repeatsAllowed : repeatsFrom(given.repeatsAllowed),
        // a day that stood there before may have passed
        validUntil:
          given.validUntil === undefined || given.validUntil === medication.validUntil
            ? medication.validUntil
            : validityFrom(given.validUntil, dayIn(ctx.now)),
      };
      if (fieldsBetween(medication, to).length === 0) throw new InvalidInputError('changes', 'It says nothing else than what stands.');
      medication.change(expectedVersion, to, why, ctx.principal.personId, ctx.now);
      tx.emit(medicationChanged, factOf(medication, ctx));
      return tx.save(medication);
    });
  }

  /** More of it that somebody asked for, and nobody has taken home, is refused with it, for the same reason. */
  stop(ctx: Ctx, { id, expectedVersion, reason }: MedicationEditInput): Promise<Medication> {
    return this.work.run(ctx, async (tx) => {
      const medication = await lockMedication(ctx, tx, 'medication.change', refOf(id));
      const why = textFrom('reason', reason, 1_000);
      medication.stop(expectedVersion, why, ctx.principal.personId, ctx.now);
      tx.emit(medicationStopped, factOf(medication, ctx));
      const asked = await tx.find(Refill, medication.memberId, { medicationId: medication.id });
      for (const refill of asked.filter(({ status }) => isOpen(status))) {
        refill.refuse(why, ctx.principal.personId, ctx.now);
        tx.emit(refillRefused, refillFact(refill, medication, ctx));
        await tx.save(refill);
      }
      return tx.save(medication);
    });
  }
}

const factOf = ({ memberId, journeyId, sensitivity, id, code }: Medication, ctx: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, medicationId: id, code: code.codings[0] ?? null, by: ctx.principal.personId },
  ...{ occurredAt: ctx.now.toISOString(), precision: 'instant' as const },
});
