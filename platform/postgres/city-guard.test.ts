import { describe, expect, it } from 'vitest'
import { demandCity, moduleTables } from './city-guard.ts'

describe('the city guard', () => {
  it.each([
    ['select * from matters.matter where id = $1', ['matters.matter']],
    ['insert into matters.action (id) values ($1)', ['matters.action']],
    ['select "id" from "matters"."matter"', ['matters.matter']],
    ['update agencies.unit set active = false -- of the city', ['agencies.unit']],
    ["delete from documents.document where name = 'city'", ['documents.document']],
  ])('refuses %s', (statement, tables) => {
    expect(moduleTables(statement)).toEqual(tables)
    expect(() => demandCity(statement)).toThrow(/does not name its city/)
  })

  it.each([
    'select * from matters.matter where city = $1 and id = $2',
    'select matters.record($1, $2)',
    'select * from people.resident_session where token = $1',
    'select * from graphile_worker.jobs',
    "select 'matters.filed' as name",
    'begin',
  ])('lets pass %s', (statement) => {
    expect(() => demandCity(statement)).not.toThrow()
  })
})
