import { afterAll, beforeAll, expect, it } from 'vitest'
import { aKey, aPetition, type Caller, type OpenedHouse, openTestHouse } from './a-house.ts'

let opened: OpenedHouse
let clerk: Caller
let ann: Caller
let bob: Caller
beforeAll(async () => {
  opened = await openTestHouse()
  clerk = await opened.staff('clerk')
  ann = await opened.resident('13800000101')
  bob = await opened.resident('13800000102')
})
afterAll(() => opened?.close())

async function filed(by: Caller, name: string): Promise<string> {
  const unit = 'duanzhou.petitionOffice.reception'
  const wish = { method: 'POST', to: '/matters', by, headers: { 'idempotency-key': aKey() } } as const
  const answer = await opened.ask({ ...wish, body: { ...aPetition({ name }), unit } })
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  return answer.json().number
}

const acts = (by: Caller, number: string, act: string, fields: Record<string, unknown>) =>
  opened.ask({
    ...{ method: 'POST', to: `/matters/${number}/acts`, by, body: { act, fields } },
    headers: { 'idempotency-key': aKey(), 'if-match': '*' },
  })
const seen = async (by: Caller, number: string) => (await opened.ask({ to: `/matters/${number}`, by })).json()
const page = (by: Caller, number: string) =>
  opened.app.inject({ url: `/matters/${number}`, headers: { cookie: by.cookie ?? '' } })

it('two residents bring the same: one answer is opened by the one, served to both, and a look serves nobody', async () => {
  // 1. Both file; the clerk merges the second into the first.
  const [hers, his] = [await filed(ann, '示例·安'), await filed(bob, '示例·博')]
  expect((await acts(clerk, his, 'merge', { number: hers, reason: '同一盏路灯' })).statusCode).toBe(200)
  expect((await seen(bob, his)).together).toMatchObject({ number: hers, phase: 'filed' })
  expect((await seen(ann, hers)).joined).toEqual([{ number: his, at: expect.any(String) }])
  expect(JSON.stringify(await seen(ann, hers))).not.toContain('示例·博')
  // 2. The answer. Looking, by program and in the browser, leaves the log as it is.
  const answer = { path: 'judicial', route: 'judicial', reasons: '属于合同纠纷。', nextSteps: '可以向法院起诉。' }
  expect((await acts(clerk, hers, 'direct', answer)).statusCode).toBe(200)
  const { version } = await seen(ann, hers)
  const shown = await page(ann, hers)
  await page(ann, hers)
  expect((await seen(ann, hers)).version).toBe(version)
  // 3. She opens the letter: the form of the page, which its island sends.
  const form = new RegExp(`action="/matters/${hers}/acts/serve">(.*?)</form>`, 's').exec(shown.body)?.[1] ?? ''
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
  const cookie = [ann.cookie, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams(fields).toString()
  const sent = () => opened.app.inject({ method: 'POST', url: `/matters/${hers}/acts/serve`, headers, payload })
  expect((await sent()).statusCode).toBe(303)
  const served = (await seen(ann, hers)).timeline.filter((one: { servedAt?: string }) => one.servedAt)
  expect(served).toMatchObject([{ act: 'direct' }])
  expect((await acts(clerk, hers, 'takeBack', { seq: served[0].seq, reason: '误办' })).json().type).toContain(
    'already-served',
  )
  // 4. The same answer is served to him, in his own matter, with his own time to contest it; and he is told.
  await opened.house.matters.lapse(opened.house.city)
  const view = await seen(bob, his)
  expect(view).toMatchObject({ state: 'directed', phase: 'answered', clocks: [{ limit: 'local.xf.contestSorting' }] })
  expect(view.timeline.at(-1)).toMatchObject({ act: 'answerTogether', letter: { body: { zh: expect.any(String) } } })
  expect(view.timeline.at(-1).letter.body.zh).toContain('属于合同纠纷。')
  expect((await page(bob, his)).body).toContain('可以向法院起诉。')
  await opened.house.matters.drainOutbox(opened.house.city)
  const inbox = (await opened.ask({ to: '/notices', by: bob })).body
  expect(inbox).toContain(`已并入${hers}一并办理`)
  expect((await acts(bob, his, 'contestSorting', { whyNot: '路灯归政府管。' })).statusCode).toBe(200)
})
