export const name = '0001-notices'

/** The inbox. The id comes from the event and the recipient, so that hearing an event twice writes nothing new. */
export const sql = `
create schema if not exists notices;

create table notices.notice (
  city text not null,
  id text not null,
  recipient text not null,
  number text not null,
  seq integer not null,
  words jsonb not null,
  carries_letter boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  sms text not null check (sms in ('none', 'waiting', 'sent')),
  primary key (city, id)
);
create index notice_of_recipient on notices.notice (city, recipient, at);

grant usage on schema notices to gongdao_app;
grant select, insert, update on notices.notice to gongdao_app;
`
