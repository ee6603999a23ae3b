import { describe, expect, it } from 'vitest'
import { isConcurrent, whatStopsOthers } from './online.ts'

describe('a migration', () => {
  it.each([
    'create table library.card (city text, id text, primary key (city, id)); create index c on library.card (city); update library.card set id = id',
    'alter table library.card add column note text',
    'alter table library.card add column seen boolean default false',
    'alter table library.card add constraint known check (id <> $$$$) not valid',
    'alter table library.card validate constraint known',
    'create index concurrently card_in_order on library.card (city, id)',
    'create unique index concurrently if not exists card_once on library.card (city, id)',
    "create or replace function library.lend(city text) returns void language plpgsql as $$ begin update library.card set id = ''; drop table x; end $$",
    "comment on table library.card is 'rename to; drop table library.card'",
    'grant select on library.card to gongdao_app',
    '-- drop table library.card',
  ])('may be taken beside an older application: %s', (sql) => {
    expect(whatStopsOthers(sql)).toEqual([])
  })

  it.each([
    ['drop table library.card', /one release after/],
    ['alter table library.card drop column note', /one release after/],
    ['alter table library.card rename column note to remark', /old name/],
    ['alter table library.card rename to cards', /old name/],
    ['alter table library.card alter column note type varchar(20)', /new type rewrites/],
    ['alter table library.card alter note set data type int using 1', /new type rewrites/],
    ['alter table library.card alter column note set not null', /NOT VALID/],
    ['alter table library.card add column note text not null', /let it be null/],
    ['alter table library.card add column seen boolean not null default false', /let it be null/],
    ['alter table library.card add column id2 uuid default gen_random_uuid()', /differs by row/],
    ['alter table library.card add constraint known check (id <> $$$$)', /NOT VALID/],
    ['alter table library.card add column shelf text references library.shelf', /constraint on a new column/],
    ['alter table library.card add primary key (city, id)', /NOT VALID/],
    ['create index card_in_order on library.card (city)', /CONCURRENTLY/],
    ['drop index library.card_in_order', /CONCURRENTLY/],
    ['update library.card set id = $$$$', /in small parts/],
    ['create table library.shelf (city text);\nDELETE FROM library.card', /in small parts/],
    ['lock table library.card', /everybody waits/],
  ])('is refused where it would stop one: %s', (sql, why) => {
    expect(whatStopsOthers(sql).join()).toMatch(why)
  })

  it('that makes an index beside the writers is taken outside a transaction', () => {
    expect(isConcurrent('create index concurrently a on library.card (city)')).toBe(true)
    expect(isConcurrent('create index a on library.card (city) -- concurrently')).toBe(false)
  })
})
