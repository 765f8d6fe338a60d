import { heldBack, memberTable, migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;

/** Its tables and what was changed since; a change is one more migration at the end. */
export const noteTables = [
  migration(
    'Note1795985074656',
    `${itemTable(
      'note',
      `encounter_id uuid,
     author_id uuid not null,
     subjective text not null,
     objective text not null,
     assessment text not null,
     plan text not null,
     status text not null check (status in ('final', 'amended', 'entered-in-error')),
     addenda jsonb not null,
     withheld text check (withheld in ('harm-to-member', 'harm-to-other', 'told-in-confidence')),
     released_at timestamptz check (released_at is null or (withheld is null and status <> 'entered-in-error')),
     retract_reason text,
     retract_text text,
     retracted_at timestamptz,
     edited_by uuid not null,
     edited_at timestamptz not null`,
    )}
    ${heldBack('diagnosis', 'note', 'released_at')}

    create table note_draft (
      member_id uuid, id uuid, version int not null, author_id uuid not null, sensitivity text not null, encounter_id uuid, journey_id uuid,
      subjective text not null, objective text not null, assessment text not null, plan text not null,
      status text not null check (status in ('in-progress', 'signed', 'abandoned')), started_at timestamptz not null, saved_at timestamptz not null,
      primary key (member_id, id)
    );
    create unique index note_draft_open on note_draft (member_id, author_id) where status = 'in-progress';
    ${memberTable('diagnosis', 'note_draft', { sensitive: true })}
    -- Nobody but its author sees what has not been signed.
    create policy author on note_draft as restrictive to diagnosis using (author_id = ${PERSON}) with check (author_id = ${PERSON});`,
  ),
  migration(
    'NoteOfVisit1795985074700',
    `-- A visit that ends leaves its clinician a draft: the consumer begins it, and may do nothing else here.
    create policy begun on note_draft for insert to diagnosis_projector with check (status = 'in-progress' and version = 1);
    grant insert on note_draft to diagnosis_projector;`,
  ),
];
