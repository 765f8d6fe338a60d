/** In their order; a migration that has run is never edited. */
export const MIGRATIONS: readonly string[] = [
  `create table gateway.session (
     hash bytea primary key,
     person_id uuid not null,
     kind text not null check (kind in ('member', 'clinician', 'administrator', 'moderator')),
     display_name text not null,
     locale text not null,
     -- The public name of the session: in logs and audits, worth nothing as a key.
     public_id uuid not null unique,
     acting_for uuid,
     purpose text,
     positions jsonb not null default '{}',
     -- Only for signing out at the issuer; proves nothing else.
     id_token text,
     demo boolean not null,
     created_at timestamptz not null default now(),
     seen_at timestamptz not null default now()
   );
   create index session_person on gateway.session (person_id);
   create index session_seen on gateway.session (seen_at);

   create table gateway.sign_in_mode (
     only_row boolean primary key default true check (only_row),
     demo boolean not null
   );

   create function gateway.tell_session() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     perform pg_notify('careway_session', encode(old.hash, 'base64'));
     return null;
   end $$;
   create trigger session_gone after delete on gateway.session for each row execute function gateway.tell_session();
   create trigger session_changed after update of acting_for, purpose, positions on gateway.session
     for each row execute function gateway.tell_session();`,
];

/** No DDL, and the mode is read-only: a gateway cannot make itself a demo. */
export const GRANTS = `
  revoke all on schema gateway from public;
  grant usage on schema gateway to gateway;
  grant select, insert, update, delete on gateway.session to gateway;
  grant select on gateway.sign_in_mode to gateway;`;
