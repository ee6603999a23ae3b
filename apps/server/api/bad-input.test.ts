import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, aPetition, type OpenedHouse, openTestHouse } from './a-house.ts'
import { fileOne, openTown, type Town } from './a-town.ts'
import { operationsOf } from './conformance.ts'
import { type GoodCall, goodCalls } from './good-calls.ts'
import { collected, jsonSuite, spoilt } from './hostile.ts'
import { isSentence } from './sentence.ts'

const seed = 20_261_124
/** `node tools/attack-input.js` makes 2,000 for each operation. */
const runs = Number(process.env.GONGDAO_FUZZ_RUNS ?? 40)
const say = process.env.GONGDAO_FUZZ_RUNS ? (line: string) => writeSync(2, `${line}\n`) : undefined
const { texts, absent } = collected()
const suite = jsonSuite()
for (const name of absent) console.log(`Not tried, because it does not lie beside the project: ${name}`)

let opened: OpenedHouse
let town: Town
let calls: Record<string, () => Promise<GoodCall>>
beforeAll(async () => {
  opened = await openTestHouse()
  town = await openTown(opened)
  calls = goodCalls(opened, town)
})
afterAll(() => opened?.close())

/** Everything that people brought about, in one line; what a refused call may not change. */
async function state(): Promise<string> {
  const { rows } = await opened.database.owner.query<{ state: string }>(
    `select concat_ws(' ',
       (select count(*) from matters.action), (select count(*) from matters.matter),
       (select count(*) from matters.idempotency), (select count(*) from matters.outbox),
       (select count(*) from documents.document), (select md5(string_agg(t::text, '' order by id)) from intake.alert t),
       (select md5(string_agg(t::text, '' order by id)) from people.mandate t),
       (select md5(string_agg(concat(id, name, level, language), '' order by id)) from people.person),
       (select md5(string_agg(t::text, '' order by id)) from notices.notice t)) as state`,
  )
  return rows[0]!.state
}

/** What people may only try a few times. */
const signingIn = ['sendPhoneCode', 'signInByPhone', 'signInStaff', 'signInStaffTotp']

describe('hostile calls', () => {
  it('never bring a fault, never change anything when they are refused: every operation', async () => {
    let made = 0
    let refused = 0
    for (const one of operationsOf(opened.api)) {
      const name = one.operation.operationId!
      const { wish } = await calls[name]!()
      const few = signingIn.includes(name) ? 12 : runs
      const isWrite = one.method !== 'GET' && one.method !== 'HEAD'
      // Her first look at a letter serves it; that is no matter of bad input.
      if (!isWrite) await opened.ask(wish)
      let before = await state()
      for (const bad of fc.sample(spoilt(one, wish, texts), { numRuns: few, seed })) {
        const answer = await opened.ask(bad)
        made++
        const what = () => `${name} ${JSON.stringify(bad).slice(0, 600)}: ${answer.body.slice(0, 300)}`
        if (answer.statusCode >= 500) throw new Error(`${answer.statusCode} ${what()}`)
        if (answer.statusCode >= 400) {
          refused++
          if (bad.method !== 'HEAD') expect(isSentence(answer, bad.headers?.['accept-language']), what()).toBe(true)
        }
        if (!isWrite) continue
        const after = await state()
        if (answer.statusCode >= 400 && after !== before) throw new Error(`Something changed: ${what()}`)
        before = after
      }
      expect(await state(), name).toBe(before)
      say?.(`${name}: ${made} calls so far, ${refused} refused, no fault`)
    }
    expect(made).toBeGreaterThan(1_400)
    expect(refused).toBeGreaterThan(made / 3)
    expect(refused).toBeLessThan(made)
  }, 7_200_000)
})

describe('what is accepted', () => {
  it('comes back unchanged when it is read, and is found', async () => {
    const sample =
      texts.length > 0 ? texts.filter((_, at) => at % 12 === 0).slice(0, 60) : ['𠮷野家', '<b>粗</b>', '\u202eabc']
    let kept = 0
    for (const text of [
      ...sample,
      '𠮷野家👩‍👩‍👧‍👦',
      '<script>alert(1)</script>',
      '\u202e反转\u202c',
      "Robert'); drop table x;--",
    ]) {
      const headers = { 'idempotency-key': aKey() }
      const filed = await opened.ask({
        method: 'POST',
        to: '/matters',
        by: town.owner,
        body: aPetition({ subject: text }),
        headers,
      })
      if (filed.statusCode !== 201) {
        expect(filed.json().errors?.[0]?.pointer, JSON.stringify(text)).toBe('#/answers/subject')
        continue
      }
      const view = (await opened.ask({ to: `/matters/${filed.json().number}`, by: town.owner })).json()
      const stored = view.answers.find(({ field }: { field: string }) => field === 'subject').value
      expect(stored).toBe(text.replace(/\r\n?/g, '\n').trim())
      kept++
    }
    expect(kept).toBeGreaterThan(3)
  })

  it('is found by its own words, whatever signs stand around them', async () => {
    for (const [place, text] of ["O'Neill; drop table x;--", '<b>灯塔</b>', '𠮷野家', '100% \\ "引号"'].entries()) {
      const { number } = await fileOne(opened, town.owner, { target: text, subject: `第${place}件` })
      for (const q of [text, number]) {
        const found = await opened.ask({ to: `/search?q=${encodeURIComponent(q)}`, by: town.staff.clerk })
        expect(
          found.json().items.map((item: { number: string }) => item.number),
          q,
        ).toContain(number)
      }
    }
  })
})

describe('JSON', () => {
  it('is read where it is JSON and refused where it is not: the whole test suite', async (ctx) => {
    if (suite === undefined) return ctx.skip('There is no folder ../shared/data/json-test-suite here.')
    const before = await state()
    for (const { name, content } of suite) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': aKey() }
      const answer = await opened.ask({ method: 'POST', to: '/matters', by: town.owner, raw: content, headers })
      expect(answer.statusCode, `${name} ${answer.body.slice(0, 200)}`).toBe(400)
      if (name.startsWith('n_')) expect([name, answer.json().code]).toEqual([name, 'http/malformed'])
    }
    expect(await state()).toBe(before)
  })

  it('is refused where it is larger than a megabyte, with a sentence', async () => {
    const headers = { 'idempotency-key': aKey() }
    const body = aPetition({ facts: '长'.repeat(400_000) })
    const answer = await opened.ask({ method: 'POST', to: '/matters', by: town.owner, body, headers })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'http/too-large'])
  })
})

describe('what is not possible', () => {
  it('is refused with a sentence, and the record stays as it is', async () => {
    const { number } = await fileOne(opened, town.owner)
    const before = await state()
    const act = (by: typeof town.owner, wish: object, to = number) =>
      opened.ask({
        method: 'POST',
        to: `/matters/${to}/acts`,
        by,
        body: wish,
        headers: { 'idempotency-key': aKey(), 'if-match': '*' },
      })
    const file = (body: object) =>
      opened.ask({ method: 'POST', to: '/matters', by: town.owner, body, headers: { 'idempotency-key': aKey() } })
    for (const [asked, status, code] of [
      [file({ service: 'lottery', answers: {} }), 404, 'matters/unknown-service'],
      [file({ service: '__proto__', answers: {} }), 404, 'matters/unknown-service'],
      [file({ ...aPetition(), region: '999999' }), 422, 'matters/unknown-region'],
      [file({ ...aPetition(), unit: 'nobody' }), 422, 'matters/unknown-unit'],
      [act(town.owner, { act: 'fly' }), 404, 'matters/unknown-act'],
      [act(town.owner, { act: 'toString' }), 404, 'matters/unknown-act'],
      [act(town.staff.clerk, { act: 'hear', fields: { heard: '电话' } }), 409, 'matters/not-possible-now'],
      [act(town.staff.clerk, { act: 'forward', fields: { unit: 'nobody', reasons: '转' } }), 422, undefined],
      [act(town.neighbour, { act: 'message', fields: { text: '我来看看' } }), 404, 'matters/not-found'],
      [
        act(town.owner, { act: 'message', fields: { text: '?' } }, 'ZQ441202-20260101-XF99999-X'),
        404,
        'matters/not-found',
      ],
    ] as const) {
      const answer = await asked
      expect([answer.statusCode, code === undefined ? undefined : answer.json().code], answer.body).toEqual([
        status,
        code,
      ])
      expect(answer.json().detail.length).toBeGreaterThan(8)
    }
    expect(await state()).toBe(before)
  })
})
