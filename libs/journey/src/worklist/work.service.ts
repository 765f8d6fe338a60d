import { type Ctx, require } from '@careway/access';
import {
  type DataFor,
  handoverReason,
  isUuid,
  workClaimed,
  workFinished,
  workHandedOver,
  workReleased,
  workSnoozed,
  workUndone,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../arrangement/arrangement.errors.ts';
import { refOf, textFrom } from '../arrangement/desk.ts';
import { coveredBy, isCovered } from '../cover/covered.ts';
import { former, kept, WorkAct } from './act.entity.ts';
import { type Act, type Acting, WorkHolding, type WorkStanding } from './holding.entity.ts';
import { NotInCareTeamError } from './work.errors.ts';
import { LONGEST_REST_MS } from './work.rules.ts';
import { rankedWork, READ, type WorkRead } from './worklist.sql.ts';

const LONGEST_WORDS = 1_000;
export interface ById {
  readonly id: string;
  readonly expectedVersion: number;
}
export interface HandOver extends ById {
  readonly to: string;
  readonly reason: string;
  readonly words?: string | null;
}
interface Desk {
  readonly work: WorkRead;
  readonly holding: WorkHolding;
  readonly acting: Acting;
  readonly fact: DataFor<typeof workClaimed>;
}
type Done = Partial<Pick<WorkAct, 'to' | 'reason' | 'words'>>;

/** Who looks after what: each act behind the lock of its item, with the version that its author has seen. */
@Injectable()
export class WorkService {
  constructor(private readonly work: Work) {}

  claim(ctx: Ctx, given: ById): Promise<WorkRead> {
    return this.act(ctx, given, 'claim', async (tx, { work, holding, acting, fact }) => {
      holding.claim(work, acting, await freeFor(tx, work, acting));
      tx.emit(workClaimed, fact);
    });
  }

  handOver(ctx: Ctx, { to, reason, words, ...given }: HandOver): Promise<WorkRead> {
    return this.act(ctx, given, 'hand-over', async (tx, { work, holding, acting, fact }) => {
      const why = handoverReason.safeParse(reason).data;
      if (!why) throw new InvalidInputError('reason', 'Say why, by one of the reasons.');
      const said = words?.trim() ? textFrom('words', words, LONGEST_WORDS) : null;
      if (!(await treats(tx, to, work))) throw new NotInCareTeamError();
      holding.handOver(work, acting, to, await freeFor(tx, work, acting));
      tx.emit(workHandedOver, { ...fact, fromId: work.ownerId, toId: to, reason: why });
      return { to, reason: why, words: said };
    });
  }

  release(ctx: Ctx, given: ById): Promise<WorkRead> {
    return this.act(ctx, given, 'release', (tx, { work, holding, acting, fact }) => {
      holding.release(work, acting);
      tx.emit(workReleased, fact);
    });
  }

  snooze(ctx: Ctx, { until, ...given }: ById & { readonly until: Date }): Promise<WorkRead> {
    return this.act(ctx, given, 'snooze', (tx, { work, holding, acting, fact }) => {
      const rest = until.getTime() - acting.now.getTime();
      if (!(rest > 0 && rest <= LONGEST_REST_MS)) throw new InvalidInputError('until', 'Choose an instant within the next 30 days.');
      holding.snooze(work, acting, until);
      tx.emit(workSnoozed, { ...fact, until: until.toISOString() });
    });
  }

  finish(ctx: Ctx, given: ById): Promise<WorkRead> {
    return this.act(ctx, given, 'finish', (tx, { work, holding, acting, fact }) => {
      holding.finish(work, acting);
      tx.emit(workFinished, fact);
    });
  }

  undo(ctx: Ctx, given: ById): Promise<WorkRead> {
    return this.act(ctx, given, 'undo', async (tx, { work, holding, acting, fact }) => {
      const [last] = holding.lastAct ? await tx.find(WorkAct, work.memberId, { id: holding.lastAct }) : [];
      holding.undo(last && { by: last.by, at: last.at, before: former(last.before) }, acting);
      tx.emit(workUndone, { ...fact, act: (last as { act: Exclude<Act, 'undo'> }).act, ownerId: holding.ownerId });
    });
  }

  /** Behind the lock of the item: of two who act at once the second sees what the first did. */
  private act(
    ctx: Ctx,
    { id, expectedVersion }: ById,
    act: Act,
    verb: (tx: Tx, desk: Desk) => Done | void | Promise<Done | void>,
  ): Promise<WorkRead> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      const lock = `select pg_advisory_xact_lock(hashtextextended('work ' || $1, 0))`;
      const [, , work, [found]] = await Promise.all([
        tx.open(ref.memberId),
        tx.query(lock, [ref.id]),
        readOne(tx, ref, ctx),
        tx.find(WorkHolding, ref.memberId, { id: ref.id }),
      ]);
      require(ctx, 'work.hold', ref.memberId);
      if (!work) throw new NotFoundError();
      const holding = WorkHolding.of(found, work);
      const before = kept(holding.held());
      const acting = { expectedVersion, by: ctx.principal.personId, now: ctx.now };
      const said = await verb(tx, { work, holding, acting, fact: factOf(work, acting) });
      const done = actOf(work, act, acting, { ...said, before });
      holding.lastAct = act === 'undo' ? null : done.id;
      await tx.save(done);
      await tx.save(holding);
      return (await readOne(tx, ref, ctx))!;
    });
  }
}

async function readOne(tx: Tx, { memberId, id }: { readonly memberId: string; readonly id: string }, { principal, now }: Ctx) {
  const [work] = await tx.query<WorkRead>(`with picked as (${rankedWork('v.member_id = $3 and v.id = $4')}) ${READ}`, [
    ...[principal.personId, now, memberId, id],
  ]);
  return work;
}

/** From whom it may be taken without asking: who is away and covered by the author; of a message, whoever is away. */
async function freeFor(tx: Tx, { kind, ownerId }: WorkStanding, { by, now }: Acting): Promise<readonly string[]> {
  const isFree = kind === 'message' && ownerId !== null && (await isCovered(tx, ownerId, now));
  return isFree ? [ownerId] : coveredBy(tx, by, now);
}

async function treats(tx: Tx, personId: string, { memberId, sensitivity }: WorkStanding): Promise<boolean> {
  if (!isUuid(personId)) return false;
  const [row] = await tx.query<{ treats: boolean }>(`select work_treats($1, $2, $3) as treats`, [personId, memberId, sensitivity]);
  return row?.treats === true;
}

const actOf = (
  { memberId, id: workId, sensitivity }: WorkStanding,
  act: Act,
  { by, now: at }: Acting,
  { to = null, reason = null, words = null, before }: Done & Pick<WorkAct, 'before'>,
): WorkAct => Object.assign(new WorkAct(), { memberId, id: uuidv7(), workId, sensitivity, act, by, to, reason, words, before, at });

const factOf = ({ memberId, id: workId, kind, itemId, sensitivity }: WorkStanding, { by, now }: Acting): DataFor<typeof workClaimed> => ({
  ...{ memberId, workId, kind, itemId, sensitivity, by, occurredAt: now.toISOString() },
});
