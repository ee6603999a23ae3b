import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alarmByExamples } from './alarm-by-examples.ts'
import { alarmExamples, alarmKinds } from './alarm-kinds.ts'
import { alarmModel } from './alarm-model.ts'
import { clausesOf } from './clauses.ts'
import { plainWords } from './plain-words.ts'
import { propose } from './propose.ts'
import { type Example, trainSorter } from './train-sorter.ts'
import { gazetteer } from './zhaoqing.fixture.ts'

const lines = (file: string): (Example & { urgent: boolean })[] =>
  readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const alarms = lines('alarms.jsonl')
const examples = lines('examples.jsonl')
const apart = [...lines('held-out.jsonl'), ...lines('held-out-urgency.jsonl')]
const alarm = (text: string) => alarmByExamples(clausesOf(plainWords(text)))

describe('alarms by examples', () => {
  it('are what the examples give: run node modules/intake/data/train.js after changing them', () => {
    expect(trainSorter(alarmExamples(alarms, examples), alarmKinds)).toEqual(alarmModel)
  })

  it('know no message that is kept apart', () => {
    const known = new Set([...alarms, ...examples].map((one) => one.text))
    expect(apart.filter((one) => known.has(one.text))).toEqual([])
  })

  it.each([
    ['阿婆成个礼拜冇开门，闻到阵臭味', 'helpless'],
    ['朋友群里讲完再见就关了机，说不想再拖累家人', 'selfHarm'],
    ['骗子话系客服，我头先过咗数俾佢，仲叫我再过', 'payingNow'],
  ])('hear in “%s” what no rule hears', (text, kind) => {
    expect(alarm(text)).toBe(kind)
  })

  it.each(['', '你好', '学校食堂的菜太贵', '公证处周六上班吗'])('are silent on “%s”', (text) => {
    expect(alarm(text)).toBeUndefined()
  })

  it('tell her that it only sounds so, and do not send her elsewhere for a likeness', () => {
    const proposal = propose('网上能不能查到当年那件持刀杀人案的判决书', gazetteer)
    expect(proposal.service).toBe('judgmentPublication')
    expect(propose('阿婆成个礼拜冇开门，闻到阵臭味', gazetteer).why).toContain('看起来像是')
  })

  it('miss no urgent message of those kept apart, and cry wolf at one in eight at most', () => {
    const called = apart.map((one) => propose(one.text, gazetteer).urgent)
    expect(apart.filter((one, at) => one.urgent && !called[at])).toEqual([])
    const ordinary = apart.filter((one) => !one.urgent).length
    expect(apart.filter((one, at) => !one.urgent && called[at]).length / ordinary).toBeLessThan(1 / 8)
  })
})
