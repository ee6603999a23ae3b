export const name = '0001-note'

/** What an installation remembers about itself; no word of any person. Stays on the coordinator. */
export const sql = `
create table platform.note (
  name text primary key,
  value jsonb not null,
  at timestamptz not null
);
grant select, insert, update, delete on platform.note to gongdao_app;
`
