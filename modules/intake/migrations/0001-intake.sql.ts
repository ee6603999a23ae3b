export const name = '0001-intake'

/**
 * Drafts until they are filed or forgotten, calls owed to people in danger, and which outside messages became which
 * matters. Only the hash of a draft's secret is kept. Every key begins with the city.
 */
export const sql = `
create schema if not exists intake;

create table intake.draft (
  city text not null,
  id text not null,
  secret_hash text not null,
  person text,
  service text not null,
  region text,
  words text,
  answers jsonb not null default '{}',
  pages text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (city, id),
  check (expires_at > created_at),
  check (octet_length(answers::text) <= 400000)
);
create index draft_of_person on intake.draft (city, person, updated_at) where person is not null;
create index draft_expires on intake.draft (city, expires_at);

create table intake.alert (
  city text not null,
  id text not null,
  at timestamptz not null,
  region text not null,
  phone text not null,
  taken_by text,
  taken_at timestamptz,
  primary key (city, id),
  check ((taken_by is null) = (taken_at is null))
);
create index alert_waiting on intake.alert (city, at) where taken_by is null;

create table intake.imported (
  city text not null,
  source text not null,
  number text not null,
  received_at timestamptz not null,
  answered_at timestamptz,
  primary key (city, source)
);

grant usage on schema intake to gongdao_app;
grant select, insert, update, delete on intake.draft to gongdao_app;
grant select, insert, update on intake.alert, intake.imported to gongdao_app;
`
