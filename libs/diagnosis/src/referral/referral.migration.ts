import { memberTable, migration } from '@careway/store';

const RECEPTION = `(select nullif(current_setting('careway.reception', true), '')::uuid)`;
const DAY = `'^\\d{4}-\\d{2}-\\d{2}$'`;

/**
 * Referrals, and who works where. Whoever works at the clinic that a referral was sent to sees it while it waits for that clinic's answer,
 * although nothing else of the record: `open_reception` looks up where the acting clinician works and lets the two policies through.
 * A kind of items that the member withheld from care teams is withheld from a clinic that treats nobody yet, too.
 */
export const referralTables = migration(
  'Referral1760000181000',
  `create table clinician_place (clinician_id uuid primary key, clinic_id uuid);
  grant select, insert, update, delete, truncate on clinician_place to diagnosis_projector;

  create table withheld_label (member_id uuid, label text, primary key (member_id, label));
  ${memberTable('diagnosis', 'withheld_label', { view: true })}
  create policy reception on withheld_label for select to diagnosis_owner using (true);

  create table referral (
    member_id uuid,
    id uuid,
    version int not null,
    journey_id uuid not null,
    sensitivity text not null,
    source text,
    identifier text,
    content_hash text,
    occurred_at timestamptz not null,
    precision text not null,
    specialty jsonb not null,
    priority text not null check (priority in ('routine', 'urgent', 'asap', 'stat')),
    reason text not null,
    condition_id uuid,
    requested_by uuid not null,
    to_clinic_id uuid not null,
    status text not null check (status in ('requested', 'accepted', 'refused', 'booked', 'done', 'reported', 'cancelled')),
    due_on text check (due_on ~ ${DAY}),
    expires_on text not null check (expires_on ~ ${DAY}),
    accepted_by uuid,
    accepted_at timestamptz,
    booked_for timestamptz,
    booked_at timestamptz,
    done_at timestamptz,
    reported_by uuid,
    reported_at timestamptz,
    report text,
    ended_by uuid,
    ended_at timestamptz,
    end_reason text,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    primary key (member_id, id),
    check ((status = 'reported') = (report is not null)),
    check ((status in ('refused', 'cancelled')) = (end_reason is not null))
  );
  create index referral_by_time on referral (member_id, occurred_at desc, id desc);
  create index referral_to_answer on referral (to_clinic_id, due_on) where status = 'requested';
  create index referral_to_follow on referral (due_on) where status not in ('cancelled');
  ${memberTable('diagnosis', 'referral', { sensitive: true, panel: { to: ['care-team'] } })}

  create function is_withheld(p_member uuid, p_label text) returns boolean language sql stable security definer set search_path from current as $$
    select exists (select from withheld_label w where w.member_id = p_member and w.label = p_label)
  $$;
  create policy reception on referral for select to diagnosis
    using (to_clinic_id = ${RECEPTION} and status in ('requested', 'accepted', 'refused') and not is_withheld(member_id, sensitivity));
  create policy reception_answer on referral for update to diagnosis
    using (to_clinic_id = ${RECEPTION} and status in ('requested', 'accepted'))
    with check (to_clinic_id = ${RECEPTION} and status in ('accepted', 'refused'));

  -- Where the acting clinician works; null for everybody else. Nothing is let through before it was called in the same transaction.
  create function open_reception(p_person uuid, p_kind text, p_after text[]) returns uuid language plpgsql security definer set search_path from current as $$
  declare v_clinic uuid;
  begin
    perform set_config('careway.reception', '', true);
    if p_after <> '{}' then perform await_writes(p_after); end if;
    if not relations_fresh() then raise exception 'the relations are not fresh enough' using errcode = 'CW001'; end if;
    if p_kind = 'clinician' then select clinic_id into v_clinic from clinician_place where clinician_id = p_person; end if;
    perform set_config('careway.reception', coalesce(v_clinic::text, ''), true);
    return v_clinic;
  end $$;`,
);
