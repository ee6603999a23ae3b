export const name = '0001-calendar'

/** Notices of holidays that an operator took in, in the holiday-cn format; the shipped years need no row. */
export const sql = `
create table law.holiday_year (
  city text not null,
  year integer not null,
  notice jsonb not null,
  taken_in_at timestamptz not null,
  primary key (city, year)
);
grant select, insert, update on law.holiday_year to gongdao_app;
`
