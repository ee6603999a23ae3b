import { describe, expect, it } from 'vitest'
import { places } from '../domain/zhaoqing.fixture.ts'
import { createProposer } from '../index.ts'
import { triageLines } from './triage-lines.ts'

const propose = createProposer('441200', () => places)

async function triage(lines: string[]) {
  const answers: Record<string, unknown>[] = []
  for await (const line of triageLines(lines, propose)) answers.push(JSON.parse(line))
  return answers
}

describe('triage by lines', () => {
  it('answers each line with the labels, and a bad line with its error, without stopping', async () => {
    const answers = await triage([
      '{"text":"想做志愿者，四会"}',
      'not json',
      '{"words":1}',
      '[]',
      '',
      '{"text":"  "}',
      '{"text":"想办遗嘱公证"}',
    ])
    expect(answers).toHaveLength(6)
    expect(answers[0]).toMatchObject({
      service: 'volunteering',
      agency: 'civilAffairs',
      region: '441284',
      urgent: false,
    })
    expect(Object.keys(answers[0]!)).toEqual(['service', 'agency', 'region', 'route', 'urgent', 'why', 'alternatives'])
    expect(answers.slice(1, 5).map((one) => typeof one.error)).toEqual(['string', 'string', 'string', 'string'])
    expect(answers[5]).toMatchObject({ service: 'notary' })
  })
})
