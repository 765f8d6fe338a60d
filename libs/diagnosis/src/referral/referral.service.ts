import { type Action, type Ctx, require } from '@careway/access';
import { type Priority, specialtyOf } from '@careway/clinical/order';
import {
  type DataFor,
  fromGlobalId,
  isUuid,
  type MemberRef,
  referralAccepted,
  referralAcknowledged,
  referralBooked,
  referralCancelled,
  referralDone,
  referralRefused,
  referralReported,
  referralRequested,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { strictestOf } from '../item/label.ts';
import { requireAlive } from '../member/alive.ts';
import { conditionOf, journeyFor, reasonFrom } from '../order/order.service.ts';
import { ownId } from '../item/input.ts';
import { atReception, openReception } from './reception.ts';
import { Referral } from './referral.entity.ts';
import { ReferralElsewhereError, ReferralOpenError } from './referral.errors.ts';
import { isToAcknowledge, standingOf } from './referral.rules.ts';

export interface RequestReferral {
  readonly specialty: string;
  readonly clinicId: string;
  readonly priority: Priority;
  readonly reason: string;
  readonly conditionId?: string | null;
  readonly journeyId?: string | null;
}
const SNOMED = 'http://snomed.info/sct';
const LONGEST_REPORT = 4_000;
const FARTHEST_MS = 2 * 365 * 86_400_000;

/** A referral and what becomes of it: each step by whom it is for, told with its time. */
@Injectable()
export class ReferralService {
  constructor(private readonly work: Work) {}

  request(ctx: Ctx, memberId: string, given: RequestReferral): Promise<Referral> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'referral.request', memberId);
      await requireAlive(tx, memberId);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`referral ${memberId} ${given.specialty}`]);
      const referral = await this.start(tx, memberId, given);
      tx.emit(referralRequested, factOf(referral, ctx));
      tx.ring(memberId, 'referralChanged', toGlobalId(referral));
      return tx.save(referral);
    });
  }

  /** By somebody of the receiving clinic, who treats the member from then on: the registry makes the relation from the fact. */
  accept(ctx: Ctx, id: string): Promise<Referral> {
    return this.answer(ctx, id, (tx, referral) => {
      referral.accept(ctx.principal.personId, ctx.now);
      tx.emit(referralAccepted, { ...factOf(referral, ctx), acceptedBy: ctx.principal.personId });
    });
  }

  refuse(ctx: Ctx, id: string, reason: string): Promise<Referral> {
    return this.answer(ctx, id, (tx, referral) => {
      referral.refuse(reasonFrom(reason), ctx.principal.personId, ctx.now);
      tx.emit(referralRefused, { ...factOf(referral, ctx), acceptedBy: referral.acceptedBy });
    });
  }

  book(ctx: Ctx, id: string, bookedFor: Date): Promise<Referral> {
    return this.carry(ctx, id, (tx, referral) => {
      const ahead = bookedFor.getTime() - ctx.now.getTime();
      if (!(ahead > 0 && ahead < FARTHEST_MS)) throw new InvalidInputError('bookedFor', 'The visit must lie ahead, within two years.');
      referral.book(bookedFor, ctx.now);
      tx.emit(referralBooked, { ...carried(referral, ctx), bookedFor: bookedFor.toISOString() });
    });
  }

  complete(ctx: Ctx, id: string): Promise<Referral> {
    return this.carry(ctx, id, (tx, referral) => {
      referral.complete(ctx.now);
      tx.emit(referralDone, carried(referral, ctx));
    });
  }

  report(ctx: Ctx, id: string, report: string): Promise<Referral> {
    return this.carry(ctx, id, (tx, referral) => {
      const text = textFrom('report', report, LONGEST_REPORT);
      if (!text) throw new InvalidInputError('report', 'A report needs words.');
      referral.reportBack(text, ctx.principal.personId, ctx.now);
      tx.emit(referralReported, carried(referral, ctx));
    });
  }

  cancel(ctx: Ctx, id: string, reason: string): Promise<Referral> {
    return this.step(ctx, 'referral.cancel', id, (tx, referral) => {
      referral.cancel(reasonFrom(reason), ctx.principal.personId, ctx.now);
      tx.emit(referralCancelled, { ...factOf(referral, ctx), acceptedBy: referral.acceptedBy });
    });
  }

  /** The report was read, the refusal seen, or that it expired. Said again it changes nothing. */
  acknowledge(ctx: Ctx, id: string): Promise<Referral> {
    return this.step(ctx, 'referral.request', id, (tx, referral) => {
      const status = referral.acknowledge(ctx.principal.personId, ctx.now);
      if (!status) return false;
      tx.emit(referralAcknowledged, { ...factOf(referral, ctx), status });
    });
  }

  private async start(tx: Tx, memberId: string, given: RequestReferral): Promise<Referral> {
    const { ctx } = tx;
    const specialty = specialtyOf(given.specialty);
    if (!specialty) throw new InvalidInputError('specialty', 'This is not in the list of specialties.');
    if (!isUuid(given.clinicId)) throw new InvalidInputError('clinicId', 'There is no such clinic.');
    await this.requireNoneOpen(tx, memberId, specialty.code);
    const { conditionId } = given;
    const condition = conditionId ? await conditionOf(tx, { memberId, id: ownId('conditionId', memberId, conditionId) }) : null;
    return Referral.request(
      {
        ...{ memberId, id: uuidv7(ctx.now.getTime()), priority: given.priority, requestedBy: ctx.principal.personId },
        ...{ toClinicId: given.clinicId, conditionId: condition?.id ?? null, reason: reasonFrom(given.reason) },
        specialty: { system: SNOMED, code: specialty.code },
        journeyId: journeyFor(memberId, given.journeyId, condition),
        sensitivity: strictestOf(specialty.label, condition?.sensitivity ?? 'general'),
      },
      ctx.now,
    );
  }

  private async requireNoneOpen(tx: Tx, memberId: string, specialty: string): Promise<void> {
    const all = await tx.find(Referral, memberId);
    const open = all.find((one) => {
      const standing = standingOf(one, tx.ctx.now);
      return one.specialty.code === specialty && standing !== 'cancelled' && !isToAcknowledge(standing);
    });
    if (open) throw new ReferralOpenError(toGlobalId(open), open.occurredAt);
  }

  /** At the reception, for who has no relation to the member yet. Of two who answer at once the second sees what the first said. */
  private answer(ctx: Ctx, id: string, verb: (tx: Tx, referral: Referral) => void): Promise<Referral> {
    return this.work.run(ctx, async (tx) => {
      const referral = await atReception(tx, ctx, refOf(id));
      verb(tx, referral);
      tx.ring(referral.memberId, 'referralChanged', id);
      return tx.save(referral);
    });
  }

  /** By somebody of the clinic that accepted it. */
  private carry(ctx: Ctx, id: string, verb: (tx: Tx, referral: Referral) => void): Promise<Referral> {
    return this.step(ctx, 'referral.carry', id, async (tx, referral) => {
      if ((await openReception(tx, ctx)) !== referral.toClinicId) throw new ReferralElsewhereError();
      verb(tx, referral);
    });
  }

  private step(
    ctx: Ctx,
    action: Action,
    id: string,
    verb: (tx: Tx, referral: Referral) => void | false | Promise<void>,
  ): Promise<Referral> {
    return this.work.run(ctx, async (tx) => {
      const referral = await tx.load(Referral, refOf(id));
      require(ctx, action, referral.memberId);
      await requireAlive(tx, referral.memberId);
      if ((await verb(tx, referral)) === false) return referral;
      tx.ring(referral.memberId, 'referralChanged', id);
      return tx.save(referral);
    });
  }
}

function refOf(id: string): MemberRef {
  const ref = fromGlobalId(id);
  if (!ref) throw new NotFoundError();
  return ref;
}

/** What every fact about it says, whoever did what. */
export const askedOf = ({ memberId, journeyId, sensitivity, id, ...referral }: Referral) => ({
  ...{ memberId, journeyId, sensitivity, referralId: id },
  ...{ specialty: referral.specialty, priority: referral.priority, fromClinicianId: referral.requestedBy, toClinicId: referral.toClinicId },
  ...{ dueOn: referral.dueOn, expiresOn: referral.expiresOn },
});
/** The act itself: it is true from now on. */
const factOf = (referral: Referral, { principal, now }: Ctx): DataFor<typeof referralRequested> => ({
  ...askedOf(referral),
  by: principal.personId,
  occurredAt: now.toISOString(),
  precision: 'instant',
});
/** Of one that was accepted: the table lets nothing else be carried on. */
const carried = (referral: Referral, ctx: Ctx) => ({ ...factOf(referral, ctx), acceptedBy: referral.acceptedBy! });
