import { describe, expect, it } from 'vitest'
import { lawDeadlineLines, lawDeadlineStream } from './index.ts'

const good = '{"limit":"xf.handle","start":"2025-08-05","extended":false}'
const read = (lines: string[]) => lines.map((line) => JSON.parse(line))

describe('gongdao law deadline', () => {
  it('answers the line of the manual with the line of the manual', () => {
    const [answer] = read(lawDeadlineLines(good))
    expect(answer).toMatchObject({
      due: '2025-10-09',
      raw: '2025-10-04',
      internalTarget: '2025-09-30',
      provisional: false,
    })
    expect(Object.keys(answer)).toEqual(['due', 'raw', 'internalTarget', 'provisional', 'steps'])
  })

  it('answers a bad line with its error and goes on', () => {
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"limit":"xf.handle"}',
      '{"limit":"no","start":"2025-01-01"}',
      '['.repeat(50_000),
    ]
    const answers = read(lawDeadlineLines([good, ...bad, good].join('\n')))
    expect(answers.length).toBe(9)
    expect(answers.map((answer) => answer.due ?? 'error')).toEqual([
      '2025-10-09',
      ...Array(7).fill('error'),
      '2025-10-09',
    ])
    for (const answer of answers.slice(1, -1))
      expect(answer.error).toMatchObject({ code: expect.stringMatching(/^law\//) })
  })

  it('reads lines of every system, a byte order mark and a last line without end', () => {
    expect(lawDeadlineLines(`\ufeff${good}\r\n${good}\n\n${good}`).length).toBe(3)
  })

  it('refuses a line longer than a million characters without reading it', () => {
    const [answer] = read(lawDeadlineLines(`{"limit":"${'x'.repeat(1_000_001)}"}`))
    expect(answer.error.code).toBe('law/line-too-long')
  })

  it('says more only where there is more to say', () => {
    const lines = [
      '{"limit":"xf.handle","start":"2025-08-05","posted":"2025-10-09"}',
      '{"limit":"xf.handle","start":"2025-08-05","suspensions":[{"from":"2025-08-07"}]}',
    ]
    expect(read(lawDeadlineLines(lines.join('\n')))).toMatchObject([{ inTime: true }, { suspended: true }])
  })

  it('gives the same answers line by line over a stream', async () => {
    async function* lines() {
      yield* [`\ufeff${good}`, '', 'bad', good]
    }
    const answers: string[] = []
    for await (const answer of lawDeadlineStream(lines())) answers.push(answer)
    expect(answers).toEqual(lawDeadlineLines(`${good}\nbad\n${good}`))
  })
})
