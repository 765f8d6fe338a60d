import { clinicCorrected, clinicianCorrected, clinicianJoined, clinicOpened, type ImportCount, type RefusedItem } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { contentOf, type RegistryItems } from './import.items.ts';
import { partByKnown, sortByContent } from './sorted.ts';

export interface Taken {
  readonly count: ImportCount;
  readonly refused: readonly RefusedItem[];
}

export async function takeClinics(tx: Tx, source: string, items: RegistryItems['clinics']): Promise<Taken> {
  const { created, changed, count } = await sortByContent(tx, 'Organization', ['clinic', 'id'], items);
  if (created.length + changed.length)
    await tx.execute(
      `insert into clinic (id, source, identifier, content, name, district, names, district_names)
       select id, $2, identifier, content, name, district, coalesce(names, '{}'), coalesce("districtNames", '{}')
       from jsonb_to_recordset($1) as
         c(id uuid, identifier text, content text, name text, district text, names jsonb, "districtNames" jsonb)
       on conflict (id) do update set content = excluded.content, name = excluded.name, district = excluded.district, names = excluded.names,
         district_names = excluded.district_names`,
      [rowsOf([...created, ...changed]), source],
    );
  for (const { id, district } of created) tx.emit(clinicOpened, { clinicId: id, district });
  for (const { id, district } of changed) tx.emit(clinicCorrected, { clinicId: id, district });
  return { count, refused: [] };
}

export async function takeClinicians(tx: Tx, source: string, items: RegistryItems['clinicians']): Promise<Taken> {
  const { known, dangling } = await partByKnown(tx, 'clinic', items, ({ clinicId }) => clinicId);
  const { created, changed, count } = await sortByContent(tx, 'Practitioner', ['clinician', 'id'], known);
  if (created.length + changed.length)
    await tx.execute(
      `insert into clinician (id, source, identifier, content, family, given, prefix, profession, gender, clinic_id)
       select id, $2, identifier, content, family, given, prefix, profession, gender, "clinicId" from jsonb_to_recordset($1) as
         c(id uuid, identifier text, content text, family text, given text, prefix text, profession text, gender text, "clinicId" uuid)
       on conflict (id) do update set content = excluded.content, family = excluded.family, given = excluded.given, prefix = excluded.prefix,
         profession = excluded.profession, gender = excluded.gender, clinic_id = excluded.clinic_id`,
      [rowsOf([...created, ...changed]), source],
    );
  for (const { id, profession, clinicId } of created) tx.emit(clinicianJoined, { clinicianId: id, profession, clinicId });
  for (const { id, profession, clinicId } of changed) tx.emit(clinicianCorrected, { clinicianId: id, profession, clinicId });
  return { count, refused: dangling.map(({ identifier }) => ({ identifier, reason: 'clinicId: this clinic is not known' })) };
}

const rowsOf = (items: readonly object[]): string => JSON.stringify(items.map((item) => ({ ...item, content: contentOf(item) })));
