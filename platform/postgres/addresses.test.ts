import { describe, expect, it } from 'vitest'
import { aDatabase } from '../postgres-testing/index.ts'
import { addressesIn, isDatabaseDown, openDatabase, withRole } from './index.ts'

describe('an address', () => {
  it('may name several servers, each with its port, and keeps role, name and settings for all', () => {
    expect(addressesIn('postgres://o:s%40e@one:1,two,[::1]:3/city?sslmode=require')).toEqual([
      'postgres://o:s%40e@one:1/city?sslmode=require',
      'postgres://o:s%40e@two/city?sslmode=require',
      'postgres://o:s%40e@[::1]:3/city?sslmode=require',
    ])
    expect(addressesIn('postgresql:///city?host=/var/run/postgresql')).toEqual([
      'postgresql:///city?host=/var/run/postgresql',
    ])
  })

  it('takes another role without losing a server', () => {
    expect(withRole('postgres://o:s@one:1,two:2/city', 'app', 'p@/:')).toBe(
      'postgres://app:p%40%2F%3A@one:1,two:2/city',
    )
    expect(withRole('postgres://one/city', 'app', 'p')).toBe('postgres://app:p@one/city')
  })
})

describe('a database of several servers', () => {
  it('is reached where one of them takes writes, and down where none does', async () => {
    const made = await aDatabase([])
    const nobody = '127.0.0.1:1'
    const host = new URL(made.url).host
    const found = openDatabase({ url: made.url.replace(host, `${nobody},${host}`), max: 2 })
    const fault = await found.query('select 1').catch((error) => error)
    // The first connection may have gone to the first address; what comes after it knows better.
    expect(fault.rows !== undefined || isDatabaseDown(fault)).toBe(true)
    const answers = await Promise.all([1, 2, 3].map(() => found.query('select 1 as one')))
    expect(answers.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]])
    await found.close()
    const lost = openDatabase({ url: made.url.replace(host, `${nobody},127.0.0.1:2`), max: 1 })
    await lost.query('select 1').catch(() => {})
    expect(isDatabaseDown(await lost.query('select 1').catch((error) => error))).toBe(true)
    await lost.close()
    await made.drop()
  })
})
