import { type Action, type Ctx, require } from '@careway/access';
import {
  dayIn,
  type MemberRef,
  refillApproved,
  refillCancelled,
  refillCollected,
  refillDispensed,
  refillRefused,
  refillRequested,
  refillRestocked,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { Medication } from '../medication/medication.entity.ts';
import { requireSafe, takenOf } from '../medication-check/medication-check.ts';
import { isSameProduct } from '../medication/medication.rules.ts';
import { requireAlive } from '../member/alive.ts';
import { takeTurn } from '../member/turn.ts';
import { refOf } from '../plan/plan.edit.ts';
import { Refill } from './refill.entity.ts';
import { MedicationNotActiveError, RefillAlreadyRequestedError } from './refill.errors.ts';
import { isOpen, refillKindOf, usesRepeat } from './refill.rules.ts';

/** “I need more” and what becomes of it: each step by whom it is for, told with its time. */
@Injectable()
export class RefillService {
  constructor(private readonly work: Work) {}

  request(ctx: Ctx, medicationId: string): Promise<Refill> {
    return this.work.run(ctx, async (tx) => {
      const medication = await lockMedication(ctx, tx, 'refill.request', refOf(medicationId));
      if (medication.status !== 'active') throw new MedicationNotActiveError();
      const { memberId, id } = medication;
      const before = await tx.find(Refill, memberId, { medicationId: id });
      const open = await openFor(tx, medication);
      if (open) throw new RefillAlreadyRequestedError(toGlobalId({ memberId, id: open.id }));
      const kind = refillKindOf(medication, before.filter(usesRepeat).length, dayIn(ctx.now));
      const refill = Refill.request(medication, uuidv7(), kind, ctx.principal.personId, ctx.now);
      tx.emit(refillRequested, factOf(refill, medication, ctx));
      return tx.save(refill);
    });
  }

  cancel(ctx: Ctx, id: string): Promise<Refill> {
    return this.step(ctx, 'refill.cancel', id, (tx, refill, medication) => {
      refill.cancel(ctx.principal.personId, ctx.now);
      tx.emit(refillCancelled, factOf(refill, medication, ctx));
    });
  }

  approve(ctx: Ctx, id: string, overrideReason: string | null | undefined): Promise<Refill> {
    return this.step(ctx, 'refill.decide', id, async (tx, refill, medication) => {
      const checked = await requireSafe(tx, refill.memberId, takenOf(medication), overrideReason);
      refill.approve(checked, ctx.principal.personId, ctx.now);
      tx.emit(refillApproved, { ...factOf(refill, medication, ctx), warnings: checked.warnings.length });
    });
  }

  refuse(ctx: Ctx, id: string, reason: string): Promise<Refill> {
    return this.step(ctx, 'refill.decide', id, (tx, refill, medication) => {
      refill.refuse(textFrom('reason', reason, 1_000), ctx.principal.personId, ctx.now);
      tx.emit(refillRefused, factOf(refill, medication, ctx));
    });
  }

  dispense(ctx: Ctx, id: string): Promise<Refill> {
    return this.step(ctx, 'refill.decide', id, (tx, refill, medication) => {
      refill.dispense(ctx.principal.personId, ctx.now);
      tx.emit(refillDispensed, factOf(refill, medication, ctx));
    });
  }

  restock(ctx: Ctx, id: string): Promise<Refill> {
    return this.step(ctx, 'refill.decide', id, (tx, refill, medication) => {
      refill.restock();
      tx.emit(refillRestocked, factOf(refill, medication, ctx));
    });
  }

  collect(ctx: Ctx, id: string): Promise<Refill> {
    return this.step(ctx, 'refill.collect', id, (tx, refill, medication) => {
      refill.collect(ctx.principal.personId, ctx.now);
      tx.emit(refillCollected, factOf(refill, medication, ctx));
    });
  }

  /** Behind the lock of the request: of two who decide at once the second sees what the first decided. */
  private step(
    ctx: Ctx,
    action: Action,
    id: string,
    verb: (tx: Tx, refill: Refill, medication: Medication) => void | Promise<void>,
  ): Promise<Refill> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      const refill = await tx.lock(Refill, ref);
      require(ctx, action, ref.memberId);
      await requireAlive(tx, ref.memberId);
      await verb(tx, refill, await tx.load(Medication, { memberId: ref.memberId, id: refill.medicationId }));
      return tx.save(refill);
    });
  }
}

/** The open request for this medicine, on whichever of its prescriptions it was made: they take turns. */
async function openFor(tx: Tx, { memberId, code }: Medication): Promise<Refill | undefined> {
  await takeTurn(tx, 'medicines', memberId);
  const [medications, refills] = await Promise.all([tx.find(Medication, memberId), tx.find(Refill, memberId)]);
  const same = new Set(medications.filter((one) => isSameProduct(one.code, code)).map(({ id }) => id));
  return refills.find(({ status, medicationId }) => isOpen(status) && same.has(medicationId));
}

/** The medicine of a living member, locked: who asks at the same time waits here. */
export async function lockMedication(ctx: Ctx, tx: Tx, action: Action, { memberId, id }: MemberRef): Promise<Medication> {
  const medication = await tx.lock(Medication, { memberId, id });
  require(ctx, action, memberId);
  await requireAlive(tx, memberId);
  return medication;
}

export const factOf = ({ memberId, journeyId, sensitivity, id, medicationId, kind }: Refill, { code }: Medication, ctx: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, medicationId, kind, refillId: id, code: code.codings[0] ?? null },
  ...{ occurredAt: ctx.now.toISOString(), precision: 'instant' as const, by: ctx.principal.personId },
});
