import { searchKeys } from '@careway/clinical/person-name';
import {
  coverageStarted,
  type DataFor,
  memberCorrected,
  memberDied,
  memberRegistered,
  PAYER_ZONE,
  relationEnded,
  uuidv5,
} from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Taken } from './directory.import.ts';
import { contentOf, type MemberItem } from './import.items.ts';
import { partByKnown, sortByContent } from './sorted.ts';

interface Stored {
  readonly id: string;
  readonly language: MemberItem['language'];
  readonly timeZone: string;
  readonly diedAt: Date | null;
}

/**
 * Takes members: rows in one statement per table, a fact for each that is new or changed. What the member decides (language, time
 * zone) stays as it is once the member is known; so does a death, which is never taken back by an import.
 */
export async function takeMembers(tx: Tx, source: string, items: readonly MemberItem[]): Promise<Taken> {
  const { known, dangling } = await partByKnown(tx, 'clinic', items, ({ clinicId }) => clinicId);
  const { created, changed, count } = await sortByContent(tx, 'Patient', ['member', 'member_id'], known);
  const before = await storedOf(tx, changed);
  if (created.length + changed.length) await write(tx, source, [...created, ...changed]);
  for (const item of created) tx.emit(memberRegistered, { ...toldOf(item), registeredAt: tx.ctx.now.toISOString() });
  for (const item of changed) tx.emit(memberCorrected, { ...toldOf(item), ...decided(before.get(item.id)!) });
  for (const item of changed) tx.ring(item.id, 'memberChanged', item.id);
  await startCoverage(tx, [...created, ...changed]);
  const died = [...created, ...changed].filter(({ id, diedAt }) => diedAt && !before.get(id)?.diedAt);
  for (const { id, diedAt } of died) tx.emit(memberDied, { memberId: id, diedAt: diedAt! }, { time: new Date(diedAt!) });
  await endProxies(tx, died);
  return { count, refused: dangling.map(({ identifier }) => ({ identifier, reason: 'clinicId: this clinic is not known' })) };
}

const toldOf = ({
  id,
  birthDate,
  gender,
  clinicId,
  district,
  language,
  timeZone = PAYER_ZONE,
}: MemberItem): DataFor<typeof memberCorrected> => {
  return { memberId: id, birthDate, gender, clinicId, district, language, timeZone };
};
const decided = ({ language, timeZone }: Stored): Pick<Stored, 'language' | 'timeZone'> => ({ language, timeZone });

async function storedOf(tx: Tx, items: readonly MemberItem[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await tx.query<Stored>(
    'select member_id as id, language, time_zone as "timeZone", died_at as "diedAt" from member where member_id = any ($1)',
    [items.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function write(tx: Tx, source: string, items: readonly MemberItem[]): Promise<void> {
  const rows = items.map((item) => {
    const { otherNames = [], timeZone = PAYER_ZONE, identifier, identifiers, ...own } = item;
    const keys = searchKeys({ names: [own, ...otherNames], birthDate: own.birthDate, identifiers: [identifier, ...identifiers] });
    return { ...own, identifier, identifiers, otherNames, timeZone, content: contentOf(item), keys };
  });
  await tx.execute(
    `insert into member as m (member_id, id, version, source, identifier, identifiers, content, family, given, other_names, birth_date, gender, language,
       time_zone, district, phone, clinic_id, registered_at, died_at, search_keys)
     select id, id, 1, $2, identifier, identifiers, content, family, given, "otherNames", "birthDate", gender, language, "timeZone", district, phone,
       "clinicId", $3, "diedAt", keys
     from jsonb_to_recordset($1) as r(id uuid, identifier text, identifiers text[], content text, family text, given text, "otherNames" jsonb,
       "birthDate" date, gender text, language text, "timeZone" text, district text, phone text, "clinicId" uuid, "diedAt" timestamptz, keys text[])
     on conflict (member_id) do update set version = m.version + 1, identifiers = excluded.identifiers, content = excluded.content, family = excluded.family,
       given = excluded.given, other_names = excluded.other_names, birth_date = excluded.birth_date, gender = excluded.gender,
       district = excluded.district, phone = excluded.phone, clinic_id = excluded.clinic_id, died_at = coalesce(m.died_at, excluded.died_at),
       search_keys = excluded.search_keys`,
    [JSON.stringify(rows), source, tx.ctx.now],
  );
}

/** Whoever has no coverage yet gets the first one; later changes of coverage are commands, not imports. */
async function startCoverage(tx: Tx, items: readonly MemberItem[]): Promise<void> {
  const given = items.filter(({ coveredFrom }) => coveredFrom).map(({ id, coveredFrom }) => ({ memberId: id, from: coveredFrom! }));
  if (given.length === 0) return;
  const rows = given.map((one) => ({ ...one, id: uuidv5('coverage', one.memberId, 'first') }));
  const started = await tx.execute<{ memberId: string; coverageId: string; from: string }>(
    `insert into coverage (member_id, id, version, covered_from)
     select r."memberId", r.id, 1, r."from" from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, "from" date)
     where not exists (select from coverage c where c.member_id = r."memberId")
     returning member_id as "memberId", id as "coverageId", covered_from::text as "from"`,
    [JSON.stringify(rows)],
  );
  for (const one of started) tx.emit(coverageStarted, one);
}

async function endProxies(tx: Tx, died: readonly MemberItem[]): Promise<void> {
  if (died.length === 0) return;
  const endedAt = tx.ctx.now.toISOString();
  const ended = await tx.execute<{ memberId: string; relationId: string; personId: string }>(
    `update proxy_grant set ended_at = $2, ended_by = $3, version = version + 1
     where member_id = any ($1) and ended_at is null and (valid_to is null or valid_to > $2)
     returning member_id as "memberId", id as "relationId", person_id as "personId"`,
    [died.map(({ id }) => id), endedAt, tx.ctx.principal.personId],
  );
  for (const one of ended) tx.emit(relationEnded, { ...one, kind: 'proxy', endedAt });
}
