import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFiledMatter, aLibrary, does, type Library } from '../testing/a-library.ts'
import { aClerk, aResident } from '../testing/reading-town.ts'
import { createRoots } from './create-roots.ts'
import { verifyLogCommand } from './verify-commands.ts'

let library: Library
let number: string
let folder: string

beforeAll(async () => {
  library = await aLibrary()
  folder = mkdtempSync(path.join(tmpdir(), 'gongdao-roots-'))
  number = (await aFiledMatter(library)).number
  await does(library, aClerk('northDesk'), number, 'accept')
  await does(library, aResident(), number, 'message', { text: 'Hello?' })
  const { db, now, signer } = library.needs
  await createRoots({ db, now, signer, folder }).publish(library.city)
})
afterAll(() => library?.drop())

const verify = () => {
  const { city, needs, matters } = library
  return verifyLogCommand({ city, roots: folder, db: needs.db, foldRows: (actions) => matters.foldRows(actions) })
}
const edit = async (sql: string) => {
  const { rowCount } = await library.database.owner.query(sql, [library.city, number])
  expect(rowCount).toBe(1)
}
const matter = 'update matters.matter set'
const whose = 'where city = $1 and matter = (select m.id from matters.matter m where m.city = $1 and m.number = $2)'

/** Edit and undoing, and the place that must be named. */
const edits: readonly [named: string, edit: string, undo: string][] = [
  [
    'matters.matter.leading_due',
    `${matter} leading_due = 'x' || leading_due`,
    `${matter} leading_due = substr(leading_due, 2)`,
  ],
  ['matters.matter.applicant', `${matter} applicant = 'another'`, `${matter} applicant = 'reader'`],
  ['matters.matter.version', `${matter} version = 9`, `${matter} version = 3`],
  ['matters.matter.code_hash', `${matter} code_hash = 'x' || code_hash`, `${matter} code_hash = substr(code_hash, 2)`],
  [
    'matters.clock[local.library.decide#1].due',
    `update matters.clock set due = 'x' || due ${whose} and id = 'local.library.decide#1'`,
    `update matters.clock set due = substr(due, 2) ${whose} and id = 'local.library.decide#1'`,
  ],
  [
    'matters.task[next].assignee',
    `update matters.task set assignee = 'me' ${whose} and id = 'next'`,
    `update matters.task set assignee = null ${whose} and id = 'next'`,
  ],
  [
    'matters.task[reply@3] (the row is gone)',
    `update matters.task set matter = matter, id = 'x' ${whose} and id = 'reply@3'`,
    `update matters.task set matter = matter, id = 'reply@3' ${whose} and id = 'x'`,
  ],
]

describe('what is stored of a matter beside its log', () => {
  it('is whole as long as nobody touches it', async () => {
    expect(await verify()).toMatchObject({ exitCode: 0 })
  })

  it.each(edits)('is found when it was edited, and named with table and column: %s', async (named, sql, undo) => {
    const ofMatter = (text: string) => (text.startsWith(matter) ? `${text} where city = $1 and number = $2` : text)
    await edit(ofMatter(sql))
    const { text, exitCode } = await verify()
    await edit(ofMatter(undo))
    expect(exitCode).toBe(1)
    const findings = text.split('\n').filter((line) => line.startsWith('projection\t'))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(named)
    expect(await verify()).toMatchObject({ exitCode: 0 })
  })
})
