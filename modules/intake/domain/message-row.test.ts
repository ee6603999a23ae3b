import { describe, expect, it } from 'vitest'
import { readMessageRow, shanghaiTime } from './message-row.ts'

const row = { id: 'm-1', title: '路灯坏了', text: '坏了一个月', receivedAt: '2019/4/25 9:32:09' }
const read = (change: object) => readMessageRow(JSON.stringify({ ...row, ...change }))

describe('a message to import', () => {
  it('keeps Shanghai’s time whatever the machine’s zone', () => {
    expect(shanghaiTime('2019/4/25 9:32:09')?.toISOString()).toBe('2019-04-25T01:32:09.000Z')
    expect(shanghaiTime('2019-12-31 00:05')?.toISOString()).toBe('2019-12-30T16:05:00.000Z')
  })

  it('reads the day number that a spreadsheet left behind', () => {
    expect(shanghaiTime('43563.359259259261')?.toISOString()).toBe('2019-04-08T00:37:20.000Z')
  })

  it.each(['2019/2/30 9:00:00', '2019/4/25 24:10:00', '25/4/2019 9:00:00', 'gestern', '', null, 5])(
    'has no time in %s',
    (written) => {
      expect(shanghaiTime(written)).toBeUndefined()
    },
  )

  it('is read with its answer', () => {
    const answer = read({ reply: '已修好。', repliedAt: '2019/5/1 10:00:00' })
    expect(answer).toMatchObject({ ok: true, value: { id: 'm-1', reply: '已修好。' } })
  })

  it.each([
    ['not JSON', '{"id":', 'not JSON'],
    ['a list', '[1]', 'no title|no id|no object'],
    ['without id', JSON.stringify({ ...row, id: '' }), 'no id'],
    ['without title', JSON.stringify({ ...row, title: ' ' }), 'no title'],
    ['without text', JSON.stringify({ ...row, text: 7 }), 'no text'],
    ['with an impossible date', JSON.stringify({ ...row, receivedAt: '2019/13/1 1:00:00' }), 'receivedAt'],
    ['answered before it came', JSON.stringify({ ...row, reply: '好', repliedAt: '2019/4/24 9:00:00' }), 'before'],
    ['answered on no date', JSON.stringify({ ...row, reply: '好' }), 'repliedAt'],
    ['with a strange region', JSON.stringify({ ...row, region: 'moon' }), 'region'],
  ])('%s is refused with the reason', (_, line, reason) => {
    const answer = readMessageRow(line)
    expect(answer.ok).toBe(false)
    expect(!answer.ok && String(answer.facts.why)).toMatch(new RegExp(reason))
  })
})
