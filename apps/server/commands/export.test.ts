import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, aPetition, type OpenedHouse, openTestHouse } from '../api/a-house.ts'
import { aWorld, type TestWorld } from './a-world.ts'
import { UsageWrong } from './command.ts'
import { command as exporting } from './export.ts'
import { command as verify } from './verify.ts'

/** Words that break careless readers of lines, quotes and directions. */
const naughty = [
  '行分隔\u2028段分隔\u2029下一行\u0085完',
  '"引号" \'单引\' \\反斜杠\\n 不是换行',
  '{"act":"file","seq":1}\t表格',
  '👩‍👩‍👧‍👦 𠮷野家 ﷽ \u202e右到左\u202c',
  '<script>alert(1)</script> $(7*7) %00 ; drop table matters.action; --',
  'ﬁ Ａ１ e\u0301 é \u200b零宽',
]

let opened: OpenedHouse
let desk: TestWorld
let file: string
beforeAll(async () => {
  opened = await openTestHouse()
  desk = aWorld(opened.database, { folder: opened.house.data })
  file = path.join(desk.folder, 'log.jsonl')
  const by = await opened.resident('13800138000')
  for (const facts of naughty) {
    const headers = { 'idempotency-key': aKey() }
    const body = aPetition({ facts: `事情是这样的：${facts}` })
    const filed = await opened.ask({ method: 'POST', to: '/matters', by, body, headers })
    expect(filed.statusCode, filed.body).toBe(201)
  }
  await opened.house.roots.publish(opened.house.city)
})
afterAll(() => opened.close())

const roots = () => `--roots=${path.join(desk.folder, 'roots')}`

describe('export log', () => {
  it('writes every entry as a line that only its owner may read', async () => {
    expect(await exporting(['log', file], desk.world)).toBe(0)
    expect(desk.said()).toEqual([
      `${naughty.length} entries are in ${file}; it holds personal data, so only you can read it.`,
    ])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split(/\r?\n|\u2028|\u2029/)
    expect(lines).toHaveLength(naughty.length)
    const told = lines
      .map((line) => JSON.parse(line))
      .map((entry) => entry.personal?.answers?.facts ?? entry.facts.answers.facts)
    expect(told.sort()).toEqual(naughty.map((facts) => `事情是这样的：${facts}`).sort())
  })

  it('is found whole by verify log elsewhere, whatever people wrote', async () => {
    const elsewhere = aWorld(undefined, { folder: desk.folder })
    expect(await verify(['log', '--log', file, roots()], elsewhere.world)).toBe(0)
    expect(elsewhere.said().join()).toContain(`${naughty.length} matters, ${naughty.length} entries`)
  })

  it('is found altered where one character of it was', async () => {
    const altered = path.join(desk.folder, 'altered.jsonl')
    writeFileSync(altered, readFileSync(file, 'utf8').replace('零宽', '等宽'))
    expect(await verify(['log', `--log=${altered}`, roots()], desk.world)).toBe(1)
    expect(desk.said().join()).toMatch(/1 findings/)
  })

  it('writes over nothing, and says what it wants', async () => {
    const before = readFileSync(file, 'utf8')
    await expect(exporting(['log', file], desk.world)).rejects.toThrow(
      /log\.jsonl is there already: .*never written over another/,
    )
    expect(readFileSync(file, 'utf8')).toBe(before)
    await expect(exporting(['log', path.join(desk.folder, 'no/such/log')], desk.world)).rejects.toThrow(
      /no such folder/,
    )
    for (const words of [[], ['log'], ['matters', 'x'], ['log', 'a', 'b']])
      await expect(exporting(words, desk.world)).rejects.toThrow(UsageWrong)
  })

  it('leaves no half of a record behind where the database cannot be reached', async () => {
    const environment = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }
    const half = path.join(desk.folder, 'half.jsonl')
    await expect(exporting(['log', half], aWorld(undefined, { environment }).world)).rejects.toThrow(
      /cannot be reached/,
    )
    expect(existsSync(half)).toBe(false)
  })
})
