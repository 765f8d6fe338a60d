import type { Coding } from '@careway/contracts';
import { ENDING_WITH_LIFE, type WorkKind } from './kinds.ts';
import type { WorkStanding } from './holding.entity.ts';

/** A piece of work as one question reads it: what facts say of it, and who looks after it. */
export interface WorkRead extends WorkStanding {
  readonly journeyId: string;
  readonly itemType: string;
  readonly kind: WorkKind;
  readonly code: Coding | null;
  readonly since: Date;
  /** Of the holding; 0 where nobody has touched it. */
  readonly version: number;
  readonly snoozedUntil: Date | null;
  readonly doneAt: Date | null;
  /** The reader did the last thing with it, and it can be taken back for a while. */
  readonly canUndo: boolean;
  readonly changedAt: Date | null;
  readonly rank: 0 | 1 | 2;
  readonly handedBy: string | null;
  readonly handedAt: Date | null;
  readonly handedReason: string | null;
  readonly handedWords: string | null;
}

/** The same decision as `rankOf` of `work.rules.ts`; an int spec compares them. */
const RANK = `case when v.base = 0 or v.due_at <= $2 then 0 when v.base = 1 or v.soon_at <= $2 then 1 else 2 end`;
/** Who took it last, in its own context or here. */
const TAKER = `case when h.owned_at is not null and (v.taken_at is null or h.owned_at >= v.taken_at) then h.owner_id else v.taken_by end`;

/**
 * Work with its holding, ranked at the instant `$2`, as `$1` reads it; `where` picks from `v`. An owner who does not treat the member any
 * more, or may not see the item, is none: it belongs to the team again.
 */
export const rankedWork = (where: string): string => `
  select w.*, case when w.taker is not null and work_treats(w.taker, w.member_id, w.sensitivity) then w.taker end as owner_id from (
    select v.member_id, v.id, v.kind, v.item_type, v.item_id, v.journey_id, v.sensitivity, v.level, v.step, v.code, v.base, v.begun, v.since, v.shows_at, v.soon_at, v.due_at,
      v.is_open and h.done_at is null as is_open, coalesce(f.version, 0) as version, h.snoozed_until, h.done_at, coalesce(h.owned_at, v.taken_at) as owned_at,
      h.last_act is not null and h.changed_by = $1 as can_undo, h.changed_at, ${TAKER} as taker, ${RANK} as rank
    from work_item_view v
    left join work_holding f on f.member_id = v.member_id and f.id = v.id
    left join work_holding h on h.member_id = v.member_id and h.id = v.id and h.begun = v.begun
    where ${where}) w`;

/** The plan that it is a task of is in force. */
const inForce = (row: 'v' | 't'): string =>
  `(${row}.plan_id is null or not exists (select from work_item_view p where p.member_id = ${row}.member_id and p.kind = 'plan' and p.item_id = ${row}.plan_id and p.step <> 'active'))`;
/**
 * One score is one thing to do, though the answers make one and the threshold of a plan another: the plan's task stands for both, it is
 * closed by its own act. Answers that press stand before it, until somebody looked after them. Who may see only one of the two sees that.
 */
const OF_ONE_SCORE = `not (v.kind = 'outcome' and v.base > 0 and exists (select from work_item_view t
    where t.member_id = v.member_id and t.kind = 'task' and t.score_id = v.score_id and ${inForce('t')}))
  and not (v.kind = 'task' and exists (select from work_item_view o left join work_holding d on d.member_id = o.member_id and d.id = o.id and d.begun = o.begun
    where o.member_id = v.member_id and o.kind = 'outcome' and o.score_id = v.score_id and o.is_open and o.base = 0 and d.done_at is null))`;

/** What waits now: it shows, its member lives or it does not end with life, the plan that it is a task of is in force, and nothing stands there for it. */
export const WAITS = `v.is_open and v.shows_at <= $2
  and not (v.kind in (${ENDING_WITH_LIFE.map((kind) => `'${kind}'`).join(', ')}) and exists (select from work_member_view d where d.member_id = v.member_id))
  and ${inForce('v')}
  and ${OF_ONE_SCORE}`;
export const OF_PANEL = `v.member_id = any (array(select r.member_id from relation r where r.person_id = $1))`;
/** Resting, and not yet pressing. */
export const RESTS = `(w.snoozed_until is not null and w.snoozed_until > $2 and w.rank > 0)`;

/** The columns of a {@link WorkRead} out of rows `w` of {@link rankedWork}. */
export const READ = `select w.member_id as "memberId", w.id, w.kind, w.item_type as "itemType", w.item_id as "itemId", w.journey_id as "journeyId", w.sensitivity, w.level,
    w.step, w.code, w.base, w.begun, w.since, w.shows_at as "showsAt", w.soon_at as "soonAt", w.due_at as "dueAt", w.is_open as "isOpen", w.version,
    w.snoozed_until as "snoozedUntil", w.done_at as "doneAt", case when w.owner_id is not null then w.owned_at end as "ownedAt", w.owner_id as "ownerId",
    w.can_undo as "canUndo", w.changed_at as "changedAt", w.rank, a.by_person as "handedBy", a.at as "handedAt", a.reason as "handedReason", a.words as "handedWords"
  from picked w left join lateral (
    select a.* from work_act a where a.member_id = w.member_id and a.work_id = w.id and a.at >= w.begun and a.act = 'hand-over' and a.to_person = w.owner_id
    order by a.at desc limit 1) a on true`;
export const ORDER = `w.rank, w.base, w.due_at, w.id`;
