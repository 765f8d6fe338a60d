import { type Ctx, require } from '@careway/access';
import { concern, displayName, isShapedAs, sensitivityOf } from '@careway/clinical';
import {
  type Coding,
  conditionConfirmed,
  conditionRecorded,
  conditionResolved,
  fromGlobalId,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Encounter } from '../encounter/encounter.entity.ts';
import { codingFrom, dayAt, ownId, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { knownOf } from '../intake/known.ts';
import { requireAlive } from '../member/alive.ts';
import { Condition } from './condition.entity.ts';
import { ConditionKnownError } from './condition.errors.ts';
import { journeyOf, sameActive, type Suspected } from './condition.rules.ts';

export interface ConfirmCondition {
  readonly memberId: string;
  readonly code: Coding;
  readonly text: string;
  readonly onset?: string | null;
  readonly encounterId?: string | null;
  readonly journeyId?: string | null;
}
export interface AddCondition extends ConfirmCondition {
  readonly verificationStatus: Suspected;
}
export interface ReviseCondition {
  readonly id: string;
  readonly expectedVersion: number;
}
export interface ExplainedRevision extends ReviseCondition {
  readonly reason: string;
}
export interface ResolveCondition {
  readonly id: string;
  readonly expectedVersion: number;
  readonly abatedOn?: string | null;
}

@Injectable()
export class ConditionService {
  constructor(private readonly work: Work) {}

  confirm(ctx: Ctx, given: ConfirmCondition): Promise<Condition> {
    return this.work.run(ctx, async (tx) => {
      const { memberId } = given;
      await tx.open(memberId);
      require(ctx, 'condition.confirm', memberId);
      await requireAlive(tx, memberId);
      const condition = await this.entry(tx, given);
      condition.confirm(ctx.principal.personId, ctx.now);
      tx.emit(conditionConfirmed, { ...fact(condition, ctx), confirmedBy: ctx.principal.personId });
      tx.ring(memberId, 'conditionChanged', toGlobalId(condition));
      return tx.save(condition);
    });
  }

  /** What is thought of and not yet known to be so. Throws {@link ConditionKnownError} where it stands on the list already. */
  add(ctx: Ctx, given: AddCondition): Promise<Condition> {
    return this.work.run(ctx, async (tx) => {
      const { memberId } = given;
      await tx.open(memberId);
      require(ctx, 'condition.confirm', memberId);
      await requireAlive(tx, memberId);
      const condition = await this.entry(tx, given, given.verificationStatus);
      if (condition.version !== undefined) throw new ConditionKnownError(condition);
      tx.emit(conditionRecorded, standing(condition, ctx));
      tx.ring(memberId, 'conditionChanged', toGlobalId(condition));
      return tx.save(condition);
    });
  }

  refute(ctx: Ctx, { id, expectedVersion, reason }: ExplainedRevision): Promise<Condition> {
    return this.revise(ctx, id, (condition, by) => condition.refute(expectedVersion, reasonFrom(reason), by, ctx.now));
  }

  retract(ctx: Ctx, { id, expectedVersion, reason }: ExplainedRevision): Promise<Condition> {
    return this.revise(ctx, id, (condition, by) => condition.retract(expectedVersion, reasonFrom(reason), by, ctx.now));
  }

  relapse(ctx: Ctx, { id, expectedVersion }: ReviseCondition): Promise<Condition> {
    return this.revise(ctx, id, (condition, by) => condition.relapse(expectedVersion, by, ctx.now));
  }

  private revise(ctx: Ctx, id: string, change: (condition: Condition, by: string) => void): Promise<Condition> {
    return this.work.run(ctx, async (tx) => {
      const ref = fromGlobalId(id);
      if (!ref) throw new NotFoundError();
      const condition = await tx.load(Condition, ref);
      require(ctx, 'condition.confirm', condition.memberId);
      await requireAlive(tx, condition.memberId);
      change(condition, ctx.principal.personId);
      tx.emit(conditionRecorded, standing(condition, ctx));
      tx.ring(condition.memberId, 'conditionChanged', id);
      return tx.save(condition);
    });
  }

  resolve(ctx: Ctx, { id, expectedVersion, abatedOn }: ResolveCondition): Promise<Condition> {
    return this.work.run(ctx, async (tx) => {
      const ref = fromGlobalId(id);
      if (!ref) throw new NotFoundError();
      const condition = await tx.load(Condition, ref);
      require(ctx, 'condition.confirm', condition.memberId);
      await requireAlive(tx, condition.memberId);
      const abatedAt = abatedOn ? dayAt('abatedOn', abatedOn, ctx.now) : ctx.now;
      condition.resolve(expectedVersion, abatedAt, ctx.principal.personId, ctx.now);
      tx.emit(conditionResolved, fact(condition, ctx));
      tx.ring(condition.memberId, 'conditionChanged', id);
      return tx.save(condition);
    });
  }

  /** The active entry of that code, or a new one on the journey of its concern. Two who confirm at once come one after the other. */
  private async entry(tx: Tx, given: ConfirmCondition, suspected?: Suspected): Promise<Condition> {
    const { memberId } = given;
    const { now } = tx.ctx;
    const { code, text } = namedFrom(given);
    const onset = given.onset ? await onsetFrom(tx, memberId, given.onset) : null;
    const key = concern([code]);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`condition ${memberId} ${key}`]);
    const known = await tx.find(Condition, memberId, { concern: key });
    const encounterId = given.encounterId ? ownId('encounterId', memberId, given.encounterId) : null;
    if (encounterId) await tx.load(Encounter, { memberId, id: encounterId });
    const same = sameActive(known, code);
    if (same) return same;
    const journeyId = given.journeyId ? ownId('journeyId', memberId, given.journeyId) : journeyOf(known);
    return Condition.start(
      {
        memberId,
        id: uuidv7(now.getTime()),
        journeyId: journeyId ?? uuidv7(now.getTime()),
        sensitivity: sensitivityOf([code]),
        code: { codings: [code], text },
        concern: key,
        encounterId,
        recordedBy: tx.ctx.principal.personId,
        occurredAt: onset ?? now,
        precision: onset ? 'day' : 'instant',
      },
      now,
      suspected,
    );
  }
}

/** The act itself: it is true from now on, whenever the condition began or ended. */
const fact = ({ memberId, journeyId, sensitivity, id, code }: Condition, { now }: Ctx) => ({
  memberId,
  journeyId,
  sensitivity,
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
  conditionId: id,
  code: code.codings[0]!,
});

/** How it stands now, told whole, so that whichever fact comes last holds. */
const standing = (condition: Condition, ctx: Ctx) => {
  const { encounterId, clinicalStatus, verificationStatus, abatedAt } = condition;
  return { ...fact(condition, ctx), encounterId, clinicalStatus, verificationStatus, abatedAt: abatedAt?.toISOString() ?? null };
};

function reasonFrom(reason: string): string {
  const words = textFrom('reason', reason, 1_000);
  if (!words) throw new InvalidInputError('reason', 'A reason is needed.');
  return words;
}

/** A code that can be one, and what it is called: by our own name for it, else by words that come with it. Nobody reads a bare number. */
function namedFrom({ code: given, text }: Pick<ConfirmCondition, 'code' | 'text'>): { code: Coding; text: string } {
  const code = codingFrom('code', given);
  if (!isShapedAs(code)) throw new InvalidInputError('code', 'This is no code of its system: look for a typing error.');
  const words = textFrom('text', text, 4_000);
  if (!words && !displayName([code], 'en')) throw new InvalidInputError('text', 'We have no name for this code: say what it is called.');
  return { code, text: words };
}

async function onsetFrom(tx: Tx, memberId: string, onset: string): Promise<Date> {
  const at = dayAt('onset', onset, tx.ctx.now);
  const { birthDate } = await knownOf(tx, memberId);
  if (birthDate !== null && onset < birthDate) throw new InvalidInputError('onset', 'That day is before the member was born.');
  return at;
}
