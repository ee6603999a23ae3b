import type { MatterView } from '@gongdao/matters/contract'
import { describe, expect, it } from 'vitest'
import { type BatchAct, commonActs } from './batch.ts'

const w = (zh: string) => ({ zh, en: zh })
const reason = { name: 'reason', kind: 'longText', label: w('理由') }
const act = (name: string, fields: BatchAct['fields'] = [reason], isNext = false): BatchAct => ({
  act: name,
  title: w(name),
  fields,
  isNext,
})
const view = (acts: BatchAct[], service = 'library'): MatterView => ({ service, acts }) as unknown as MatterView

const namesOf = (acts: readonly BatchAct[]) => acts.map((one) => one.act)

describe('acts on several matters together', () => {
  it('are those that every matter allows', () => {
    expect(namesOf(commonActs([view([act('accept'), act('refer')]), view([act('refer'), act('close')])]))).toEqual([
      'refer',
    ])
    expect(commonActs([])).toEqual([])
  })

  it('ask the same of each: other choices, or another service, are another act', () => {
    const choice = (value: string) => [
      { name: 'who', kind: 'choice', label: w('谁'), choices: [{ value, label: w(value) }] },
    ]
    expect(commonActs([view([act('assign', choice('a'))]), view([act('assign', choice('b'))])])).toEqual([])
    expect(commonActs([view([act('accept')]), view([act('accept')], 'other')])).toEqual([])
    expect(namesOf(commonActs([view([act('assign', choice('a'))]), view([act('assign', choice('a'))])]))).toEqual([
      'assign',
    ])
  })

  it('leave out what concerns one matter alone, and drop its papers where they may be left out', () => {
    const papers = { name: 'documents', kind: 'documents', label: w('附件') }
    const seq = { name: 'seq', kind: 'seq', label: w('哪一项'), choices: [{ value: '2', label: w('2') }] }
    const acts = [
      act('takeBack', [reason]),
      act('merge', [reason]),
      act('reply', [seq, reason]),
      act('decide', [reason, papers]),
      act('answer', [reason, { ...papers, optional: true }]),
    ]
    const common = commonActs([view(acts), view(acts)])
    expect(namesOf(common)).toEqual(['answer'])
    expect(common[0]?.fields.map((field) => field.name)).toEqual(['reason'])
  })

  it('name the next step only where it is the next of each', () => {
    const next = act('accept', [reason], true)
    expect(commonActs([view([next]), view([next])])[0]?.isNext).toBe(true)
    expect(commonActs([view([next]), view([act('accept')])])[0]?.isNext).toBe(false)
  })
})
