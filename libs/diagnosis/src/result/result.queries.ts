import { selection, type Tx } from '@careway/store';
import { afterId, NOT_RETRACTED, type PageArgs, rowsFor } from '../item/item.queries.ts';
import { Result } from './result.entity.ts';

/** A result with what it is read by: whose it is, and the one before. */
export interface ResultRow extends Result {
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly previousId: string | null;
  readonly previousValue: number | null;
  readonly previousAt: Date | null;
}
export interface ResultArgs extends PageArgs {
  readonly category?: string | null;
  readonly code?: string | null;
  readonly asMemberSees?: boolean;
}

/** A picked result with all that it is read by. */
export const FULL = `select ${selection(Result, 'r')}, m.birth_date::text as "birthDate", m.gender,
    p.id as "previousId", p.value as "previousValue", p.occurred_at as "previousAt"
  from picked r
  left join member m on m.member_id = r.member_id
  left join lateral (
    select b.id, b.value, b.occurred_at from result b
    where b.member_id = r.member_id and b.main_code = r.main_code and (b.occurred_at, b.id) < (r.occurred_at, r.id)
      and b.value is not null and b.unit is not distinct from r.unit and b.${NOT_RETRACTED}
    order by b.occurred_at desc, b.id desc limit 1
  ) p on r.value is not null
  order by r.occurred_at desc, r.id desc`;

/** One page and all that it is read by, in one statement. */
export const resultPage = (tx: Tx, memberId: string, args: ResultArgs): Promise<ResultRow[]> =>
  tx.query<ResultRow>(
    `with picked as (
       select t.* from result t where t.member_id = $1 and t.${NOT_RETRACTED}
         and ($2::text is null or t.category = $2) and ($3::text is null or t.main_code = $3)
         and ($4::uuid is null or (t.occurred_at, t.id) < (select c.occurred_at, c.id from result c where c.member_id = $1 and c.id = $4))
       order by t.occurred_at desc, t.id desc limit $5
     ) ${FULL}`,
    [memberId, args.category ?? null, args.code ?? null, afterId(memberId, args), rowsFor(args)],
  );

export const resultsById = (tx: Tx, memberId: string, ids: readonly string[]): Promise<ResultRow[]> =>
  tx.query<ResultRow>(`with picked as (select t.* from result t where t.member_id = $1 and t.id = any($2::uuid[])) ${FULL}`, [
    memberId,
    ids,
  ]);

export const resultsOfReport = (tx: Tx, memberId: string, reportId: string, ids: readonly string[]): Promise<ResultRow[]> =>
  tx.query<ResultRow>(
    `with picked as (select t.* from result t where t.member_id = $1 and (t.report_id = $2 or t.id = any($3::uuid[])) and t.${NOT_RETRACTED}) ${FULL}`,
    [memberId, reportId, ids],
  );

/** As many points as a line can show. */
const MOST_POINTS = 500;
export const resultsOfTest = (tx: Tx, memberId: string, code: string): Promise<ResultRow[]> =>
  tx.query<ResultRow>(
    `with picked as (
       select t.* from result t where t.member_id = $1 and (t.main_code = $2 or t.component_codes @> array[$2]) and t.${NOT_RETRACTED}
       order by t.occurred_at desc, t.id desc limit ${MOST_POINTS}
     ) select ${selection(Result, 'r')}, m.birth_date::text as "birthDate", m.gender, null as "previousId", null as "previousValue", null as "previousAt"
       from picked r left join member m on m.member_id = r.member_id order by r.occurred_at desc, r.id desc`,
    [memberId, code],
  );
