import { type Ctx, require } from '@careway/access';
import { type MemberRef, recordQuestioned } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { DoorOpening } from '../door/door-opening.entity.ts';
import { knownId } from '../gate/caller.ts';
import { fromCursor, type Page, type PageArgs, pageOf, sizeOf } from '../page.ts';
import { AccessQuestion } from './access-question.entity.ts';

/** One access as the member reads it. */
export interface LoggedAccess {
  readonly memberId: string;
  readonly id: string;
  readonly personId: string;
  readonly relation: string;
  readonly purpose: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** As PostgreSQL keeps it, for the cursor: a JavaScript date drops the microseconds. */
  readonly place: string;
  readonly reads: number;
  readonly parts: readonly string[];
  readonly questionedAt: Date | null;
  readonly openingId: string | null;
}

const SELECT = `
  select a.member_id as "memberId", a.id, a.person_id as "personId", a.relation, a.purpose, a.first_at as "firstAt", a.last_at as "lastAt",
    a.last_at::text as place, a.reads, a.parts, q.asked_at as "questionedAt", o.id as "openingId"
  from access_entry a
  left join access_question q on q.member_id = a.member_id and q.entry_id = a.id
  left join lateral (
    select o.id from door_opening o where a.relation = 'break-glass' and o.member_id = a.member_id and o.person_id = a.person_id
      and o.opened_at <= a.last_at and o.expires_at >= a.first_at order by o.opened_at desc limit 1
  ) o on true
  where a.member_id = $1`;

@Injectable()
export class AccessLogService {
  constructor(private readonly work: Work) {}

  async of(ctx: Ctx, memberId: string, args: PageArgs): Promise<Page<LoggedAccess>> {
    const size = sizeOf(args);
    const isPlace = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
    const [at, id] = (fromCursor(args.after, isPlace) as [string, string] | null) ?? [null, null];
    const found = await this.work.read(ctx, 'access-log.read', knownId(memberId), (tx) =>
      tx.query<LoggedAccess>(
        `${SELECT} and ($2::timestamptz is null or (a.last_at, a.id) < ($2, $3::uuid)) order by a.last_at desc, a.id desc limit $4`,
        [memberId, at, id, size + 1],
      ),
    );
    return pageOf(found, size, (entry) => [entry.place, entry.id]);
  }

  byId(ctx: Ctx, ref: MemberRef): Promise<LoggedAccess> {
    return this.work.read(ctx, 'access-log.read', ref.memberId, (tx) => entryOf(tx, ref));
  }

  opening(ctx: Ctx, ref: MemberRef): Promise<DoorOpening> {
    return this.work.read(ctx, 'access-log.read', ref.memberId, (tx) => tx.load(DoorOpening, ref));
  }

  /** Asking twice is asking once. */
  question(ctx: Ctx, ref: MemberRef): Promise<LoggedAccess> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(ref.memberId);
      require(ctx, 'access-log.question', ref.memberId);
      const entry = await entryOf(tx, ref);
      if (entry.questionedAt) return entry;
      const question = AccessQuestion.about(entry, ctx.now);
      const { memberId, personId } = entry;
      tx.emit(recordQuestioned, { memberId, questionId: question.id, personId, at: ctx.now.toISOString() });
      await tx.save(question);
      return { ...entry, questionedAt: ctx.now };
    });
  }
}

async function entryOf(tx: Tx, { memberId, id }: MemberRef): Promise<LoggedAccess> {
  const [entry] = await tx.query<LoggedAccess>(`${SELECT} and a.id = $2`, [memberId, id]);
  if (!entry) throw new NotFoundError();
  return entry;
}
