import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distribution } from './distribution.ts'

describe('the tables of all modules', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await aDatabase()
  })
  afterAll(() => db.drop())

  it('distribute by city, every one of them', async () => {
    const { warnings, statements } = await distribution(db.owner)
    expect(warnings).toEqual([])
    expect(statements.join('\n')).toMatch(/create_distributed_table\('matters.action', 'city'/)
  })

  it('let the server append to the record and not rewrite it', async () => {
    for (const table of ['action', 'root'])
      for (const statement of [
        `update matters.${table} set city = city`,
        `delete from matters.${table} where city = ''`,
      ])
        await expect(db.app.query(statement)).rejects.toThrow(/permission denied/)
  })
})

describe('the reading of a schema', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await aDatabase([
      {
        module: 'tips',
        name: '0001-wrong',
        sql: `
          create table tips.good (city text not null, id text not null, primary key (city, id));
          create table tips.no_city (id text primary key);
          create table tips.no_key (city text not null);
          create table tips.unique_alone (city text not null, id text not null unique, primary key (city, id));
          create table tips.counted (city text not null, id int generated always as identity, primary key (city, id));
          create table tips.child (city text not null, id text not null, of text, primary key (city, id),
            constraint crosses foreign key (city, of) references tips.good (city, id));
          create table tips.stray (city text not null, id text not null, parent text, primary key (city, id));
          alter table tips.stray add constraint leaves foreign key (parent) references tips.no_city (id);
          create function tips.watch() returns trigger language plpgsql as 'begin return new; end';
          create trigger watcher before insert on tips.good for each row execute function tips.watch();
          create function tips.write(id text) returns void language sql as 'insert into tips.no_city values (id)';
          create function tips.write_well(city text, id text) returns void language sql
            as 'insert into tips.good values (city, id)';`,
      },
    ])
  })
  afterAll(() => db.drop())

  it('names everything that would not distribute, and nothing that would', async () => {
    const { warnings } = await distribution(db.owner)
    expect(warnings.sort()).toEqual(
      [
        'tips.no_city has no column city (text, not null)',
        'tips.no_key has no primary key',
        'tips.unique_alone: the unique index unique_alone_id_key does not begin with city',
        'tips.stray: the foreign key leaves leaves its city',
        'tips.good has the trigger watcher',
        'the function tips.watch() does not take city text first',
        'the function tips.write(text) does not take city text first',
        'tips.counted_id_seq is a sequence: numbers are drawn in blocks, ids are made by the application',
      ].sort(),
    )
  })
})
