import { isConcurrent, whatStopsOthers } from '@gongdao/platform/postgres'
import { describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'

/** Steps that were made before the first release: no older application ever worked beside them. The list grows no more after it. */
const beforeFirstRelease = new Set([
  'people/0002-password',
  'matters/0002-lists-in-order',
  'matters/0004-merged',
  'matters/0005-search-by-days',
  'matters/0008-four-digits',
  'intake/0002-calls',
])

const named = migrations.map((step) => ({ which: `${step.module}/${step.name}`, sql: step.sql }))

describe('the migrations of all modules', () => {
  it('may each be taken while the application of the release before works on the same tables (docs/OPERATIONS.md, Upgrading)', () => {
    const faults = named
      .filter(({ which }) => !beforeFirstRelease.has(which))
      .flatMap(({ which, sql }) => whatStopsOthers(sql).map((why) => `${which}: ${why}`))
    expect(faults).toEqual([])
  })

  it('name as exceptions only steps that would be refused', () => {
    const refused = named.filter(({ sql }) => whatStopsOthers(sql).length > 0).map(({ which }) => which)
    expect([...beforeFirstRelease].filter((which) => !refused.includes(which))).toEqual([])
  })

  it('make an index CONCURRENTLY alone in their step', () => {
    const several = named.filter(
      ({ sql }) => /concurrently/i.test(sql) && isConcurrent(sql) && sql.trim().split(';').length > 2,
    )
    expect(several.map(({ which }) => which)).toEqual([])
  })
})
