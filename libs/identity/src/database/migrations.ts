/** In their order; a migration that has run is never edited. */
export const MIGRATIONS: readonly string[] = [
  `create table identity.account (
     person_id uuid primary key,
     username text not null check (username <> ''),
     display_name text not null,
     kind text not null check (kind in ('member', 'clinician', 'administrator', 'moderator')),
     locale text not null check (locale in ('he', 'ar', 'en', 'ru')),
     secret text,
     disabled_at timestamptz,
     created_at timestamptz not null default now()
   );
   create unique index account_username on identity.account (lower(username));

   create table identity.card (
     person_id uuid primary key references identity.account on delete cascade,
     place int not null,
     name jsonb not null,
     about jsonb not null
   );

   create table identity.artefact (
     model text not null,
     id text not null,
     payload jsonb not null,
     uid text,
     grant_id text,
     account_id text,
     consumed_at timestamptz,
     expires_at timestamptz,
     primary key (model, id)
   );
   create index artefact_uid on identity.artefact (uid) where uid is not null;
   create index artefact_grant on identity.artefact (grant_id) where grant_id is not null;
   create index artefact_account on identity.artefact (account_id) where account_id is not null;
   create index artefact_expiry on identity.artefact (expires_at);

   create table identity.attempt (
     scope text not null,
     key text not null,
     tries int not null,
     since timestamptz not null,
     primary key (scope, key)
   );
   create index attempt_since on identity.attempt (since);

   create table identity.key (
     kid text primary key,
     purpose text not null check (purpose in ('signature', 'cookie', 'client')),
     material jsonb not null,
     created_at timestamptz not null default now()
   );`,
];

/** What the role may do: no table of its own, no DDL, the keys read-only. */
export const GRANTS = `
  revoke all on schema identity from public;
  grant usage on schema identity to identity;
  grant select, insert, update, delete on identity.artefact, identity.attempt, identity.card to identity;
  grant select, insert, update on identity.account to identity;
  grant select on identity.key to identity;`;
