import { type Ctx, require } from '@careway/access';
import { fromGlobalId, isUuid, notificationsRead, toGlobalId } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { NotificationPreference } from '../preference/preference.entity.ts';
import { toEnum } from '../words.ts';
import { kindOf, NOTIFICATION_KINDS, type NotificationKind } from './kinds.ts';
import { NOTIFICATION_BELL } from './notification.reaction.ts';

const LONGEST_PAGE = 100;
/** More than this is "99+" on every badge. */
const MOST_COUNTED = 100;

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly unseen: boolean;
}
interface Row {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly urgent: boolean;
  readonly items: readonly string[];
  readonly seen: boolean;
}
export type NotificationNode = ReturnType<typeof nodeOf>;

/** Which rows the reader is shown, `$1` whose record it is, `$2` the reader, `$3` now, `$4` kinds. The rooms of a proxy come from the copy of the relations. */
const SHOWN = `n.member_id = $1 and n.visible_at <= $3 and n.kind = any ($4) and n.by is distinct from $2::uuid
  and n.visible_at < coalesce((select v.died_at from recipient_view v where v.member_id = $1), 'infinity')
  and ($1::uuid = $2::uuid or n.area = any (array(select unnest(r.areas) from relation r where r.member_id = $1 and r.person_id = $2 and r.kind = 'proxy'
    and r.valid_from <= clock_timestamp() and (r.valid_to is null or r.valid_to > clock_timestamp()))))`;
const SEEN = `exists (select from notification_receipt s where s.member_id = $1 and s.notification_id = n.id and s.person_id = $2)`;
const COLUMNS = `n.id, n.kind, n.visible_at as at, n.urgent, n.items, ${SEEN} as seen`;

/** The list in the portal, and who has seen what of it. Row-level security lets through one member and the reader's labels. */
@Injectable()
export class NotificationService {
  constructor(private readonly work: Work) {}

  async page(ctx: Ctx, memberId: string, { first, after, unseen }: PageArgs) {
    const size = Math.min(Math.max(first, 0), LONGEST_PAGE);
    const from = after ? fromCursor(after) : undefined;
    const rows = await this.work.read(ctx, 'notification.read', memberId, async (tx) =>
      tx.query<Row>(
        `select ${COLUMNS} from notification n where ${SHOWN} and ($5::timestamptz is null or (n.visible_at, n.id) < ($5, $6::uuid)) ${unseen ? `and not ${SEEN}` : ''}
         order by n.visible_at desc, n.id desc limit $7`,
        [...(await this.values(ctx, tx, memberId)), from?.at ?? null, from?.id ?? null, size + 1],
      ),
    );
    const nodes = rows.slice(0, size).map((row) => nodeOf(memberId, row));
    const last = rows.slice(0, size).at(-1);
    return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: last ? toCursor(last) : null } };
  }

  async unseen(ctx: Ctx, memberId: string): Promise<number> {
    return this.work.read(ctx, 'notification.read', memberId, async (tx) => this.count(tx, await this.values(ctx, tx, memberId)));
  }

  async byId(ctx: Ctx, id: string): Promise<NotificationNode> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    const [row] = await this.work.read(ctx, 'notification.read', ref.memberId, (tx) =>
      tx.query<Row>(`select ${COLUMNS} from notification n where ${SHOWN} and n.id = $5`, [
        ...[ref.memberId, ctx.principal.personId, ctx.now, NOTIFICATION_KINDS],
        ref.id,
      ]),
    );
    if (!row) throw new NotFoundError();
    return nodeOf(ref.memberId, row);
  }

  see(ctx: Ctx, memberId: string, ids: readonly string[] | null): Promise<{ seen: number; unseen: number }> {
    const refs = ids?.map((id) => fromGlobalId(id)?.id).filter((id) => id !== undefined) ?? null;
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'notification.read', memberId);
      const values = await this.values(ctx, tx, memberId);
      const rows = await tx.execute<{ id: string }>(
        `insert into notification_receipt (member_id, id, notification_id, person_id, seen_at)
         select $1, uuidv7(), n.id, $2, $3 from notification n where ${SHOWN} and ($5::uuid[] is null or n.id = any ($5)) and not ${SEEN}
         on conflict (member_id, notification_id, person_id) do nothing returning notification_id as id`,
        [...values, refs],
      );
      const by = ctx.principal.personId;
      if (rows.length) tx.emit(notificationsRead, { memberId, by, count: rows.length, occurredAt: ctx.now.toISOString() });
      if (rows[0]) tx.ring(memberId, NOTIFICATION_BELL, toGlobalId({ memberId, id: rows[0].id }));
      return { seen: rows.length, unseen: await this.count(tx, values) };
    });
  }

  private async count(tx: Tx, values: readonly unknown[]): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `select count(*)::int as n from (select from notification n where ${SHOWN} and not ${SEEN} limit ${MOST_COUNTED}) u`,
      values,
    );
    return row!.n;
  }

  /** What {@link SHOWN} asks for. A member's own wishes thin out the own list; whoever acts for somebody sees what there is. */
  private async values(ctx: Ctx, tx: Tx, memberId: string): Promise<unknown[]> {
    const { personId } = ctx.principal;
    const [own] = personId === memberId ? await tx.find(NotificationPreference, memberId) : [];
    const { choices } = (own ?? NotificationPreference.first(memberId, ctx.now)).wishes;
    return [memberId, personId, ctx.now, NOTIFICATION_KINDS.filter((kind) => choices[kindOf(kind).group].portal)];
  }
}

function nodeOf(memberId: string, { id, kind, at, urgent, items, seen }: Row) {
  const { group, opens } = kindOf(kind);
  return {
    ...{ memberId, id: toGlobalId({ memberId, id }), kind: toEnum(kind), group: toEnum(group), at, urgent, seen, items: items.length },
    ...{ itemType: opens, itemId: items[0] ? toGlobalId({ memberId, id: items[0] }) : null },
  };
}

const toCursor = ({ at, id }: Row): string => `${at.toISOString()}_${id}`;
/** @throws NotFoundError for what was not made by {@link toCursor} */
function fromCursor(text: string): { at: string; id: string } {
  const [at, id] = text.split('_');
  if (!at || Number.isNaN(Date.parse(at)) || !isUuid(id)) throw new NotFoundError();
  return { at, id };
}
