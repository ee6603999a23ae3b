export const name = '0001-catalogue'

/** Published versions of services. A matter stays on the version it began with, so a version is never changed. */
export const sql = `
create schema if not exists catalogue;

create table catalogue.definition (
  city text not null,
  code text not null check (code <> ''),
  version integer not null check (version > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  valid_from date not null,
  -- json, not jsonb: the order in which acts and states are written is the order in which people read them.
  body json not null,
  published_at timestamptz not null,
  primary key (city, code, version)
);

grant usage on schema catalogue to gongdao_app;
grant select, insert on catalogue.definition to gongdao_app;
`
