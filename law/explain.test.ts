import { describe, expect, it } from 'vitest'
import {
  computeDeadline,
  type Deadline,
  type DeadlineOptions,
  type DeadlineQuestion,
  type DeadlineStep,
  type Limit,
  nationalLimits,
} from './index.ts'
import { buildLimitTable } from './limits/limit-table.ts'
import { expectBothLanguages, expectSameNumbers } from './testing/both-languages.ts'

/** A limit of the test's own, so that every situation can be met. */
function stepsOf(
  limit: Partial<Limit>,
  question: Omit<DeadlineQuestion, 'limit'>,
  options?: DeadlineOptions,
): readonly DeadlineStep[] {
  const whole: Limit = {
    ...{
      id: 'test.limit',
      label: { zh: '测试期限', en: 'a test' },
      value: 10,
      unit: 'D',
      roll: 'S',
      side: 'authority',
    },
    ...{ startEvent: { zh: '送达', en: 'service' }, validFrom: null, validTo: null, status: 'verified' },
    ...{ source: '《测试法》第7条', sourceEn: 'Test Law art. 7', procedure: 'civil' },
    ...limit,
  } as Limit
  const answer = computeDeadline({ limit: whole.id, ...question }, undefined, buildLimitTable([whole]), options)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value.steps
}

const deadline = (question: DeadlineQuestion, options?: DeadlineOptions): Deadline => {
  const answer = computeDeadline(question, undefined, undefined, options)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}
const rules = (steps: readonly DeadlineStep[]) => steps.map(({ rule }) => rule)
const stepOf = (steps: readonly DeadlineStep[], rule: string) => steps.find((step) => step.rule === rule)!
const by = { zh: '经院长批准', en: 'the president' }
const hours = { value: 24, unit: 'H', roll: 'N' } as const

describe('the steps to a day', () => {
  it('of every limit of the law are said in both languages, with the same numbers and an article', () => {
    for (const limit of nationalLimits.all) {
      const day = limit.validTo ?? '2026-03-02'
      const more = limit.extension?.value ? { extended: true } : {}
      const moment = limit.unit === 'H' ? 'T09:00:30+08:00' : ''
      const answer = computeDeadline({
        limit: limit.id,
        start: `${day}${moment}`,
        ...more,
        suspensions: [{ from: '2026-03-03', to: '2026-03-04' }, { from: '2026-03-06' }],
        posted: `2026-03-03${moment}`,
      })
      if (!answer.ok) continue
      for (const step of answer.value.steps) {
        expectBothLanguages(step, `${limit.id} ${step.rule}`)
        // A limit and its extension have names that may count in words.
        if (!['limit', 'extension'].includes(step.rule)) expectSameNumbers(step)
        expect(step.article, step.rule).toMatch(/^《[\u4e00-\u9fff]/)
        expect(step.articleEn, step.rule).toMatch(/[A-Za-z]{3}/)
      }
    }
  })

  it('are told to a party who was served on 16 September 2024 (C.4, case 2; 民事诉讼法第85条)', () => {
    const { steps } = deadline({ limit: 'court.appeal.judgment', start: '2024-09-16', posted: '2024-10-08' })
    expect(steps.map(({ rule, date }) => [rule, date])).toEqual([
      ['limit', undefined],
      ['C-2', '2024-09-17'],
      ['C-1', '2024-10-01'],
      ['C-4', '2024-10-08'],
      ['C-5', '2024-10-08'],
      ['C-6', '2024-10-08'],
    ])
    expect(steps.slice(1).map(({ zh }) => zh)).toEqual([
      '2024年9月16日（星期一）当天不算，从次日2024年9月17日（星期二）起算。',
      '按日历日连续计算（含周末和节假日），数到2024年10月1日（星期二）期满。',
      '期满日在国庆节假期，顺延到其后第一个工作日2024年10月8日（星期二）。',
      '最后一日到24:00为止。',
      '2024年10月8日（星期二）交邮，在途时间不算，没有过期。',
    ])
    expect(steps.slice(1).map(({ en }) => en)).toEqual([
      'The day itself, 2024-09-16 (Monday), is not counted; counting begins the next day, 2024-09-17 (Tuesday).',
      'Calendar days count without gaps (weekends and holidays too): it ends on 2024-10-01 (Tuesday).',
      'The last day is a rest day; it moves to the first working day after, 2024-10-08 (Tuesday).',
      'The last day ends at 24:00.',
      'Posted on 2024-10-08 (Tuesday); time in the post does not count: in time.',
    ])
    expect(stepOf(steps, 'C-4').article).toBe('《民事诉讼法》第85条')
    expect(stepOf(steps, 'C-5').article).toBe('《民法典》第203条')
  })

  it('tell why a make-up Sunday does not move (C.4, case 3; C-10)', () => {
    const { steps } = deadline({ limit: 'court.appeal.judgment', start: '2024-04-13' })
    expect(stepOf(steps, 'C-10')).toMatchObject({
      date: '2024-04-28',
      zh: '期满日虽是周末，但为调休上班日，不顺延。',
      en: expect.stringContaining('a make-up working day'),
    })
    const plain = stepsOf({}, { start: '2025-06-03' })
    expect(stepOf(plain, 'C-4')).toMatchObject({
      zh: '期满日是工作日，不顺延。',
      en: expect.stringMatching(/^The last day is a working day/),
    })
  })

  it('name the limit, its bound and the event from which it counts', () => {
    const said = (limit: Partial<Limit>) => stepOf(stepsOf(limit, { start: '2025-06-03' }), 'limit')
    expect(said({})).toMatchObject({
      zh: '测试期限：期限10日，自“送达”起。',
      en: 'a test: 10 days from "service".',
      article: '《测试法》第7条',
      articleEn: 'Test Law art. 7',
    })
    expect(said({ bound: 'min' })).toMatchObject({
      zh: '测试期限：不少于10日，自“送达”起。',
      en: 'a test: at least 10 days from "service".',
    })
    expect(said({ bound: 'max' })).toMatchObject({
      zh: '测试期限：不超过10日，自“送达”起。',
      en: 'a test: at most 10 days from "service".',
    })
    expect(said({ bound: 'after' })).toMatchObject({
      zh: '测试期限：满10日，自“送达”起。',
      en: 'a test: after 10 days from "service".',
    })
    expect(said({ value: 1, unit: 'WD', roll: null }).en).toContain(': 1 working day from')
    const variants = { urgent: { value: 3, unit: 'D', label: { zh: '紧急', en: 'urgent' } } } as const
    const urgent = stepOf(stepsOf({ variants }, { start: '2025-06-03', variant: 'urgent' }), 'limit')
    expect(urgent).toMatchObject({
      zh: '测试期限（紧急）：期限3日，自“送达”起。',
      en: 'a test (urgent): 3 days from "service".',
    })
  })

  it('name each unit in both languages', () => {
    const said = (value: number, unit: Limit['unit']) =>
      stepOf(
        stepsOf({ value, unit, roll: unit === 'WD' ? null : 'N' }, { start: '2025-06-03T09:00:00+08:00' }),
        'limit',
      )
    expect((['D', 'WD', 'H', 'M', 'Y'] as const).map((unit) => said(2, unit).zh)).toEqual(
      ['2日', '2个工作日', '2小时', '2个月', '2年'].map((length) => `测试期限：期限${length}，自“送达”起。`),
    )
    expect((['D', 'WD', 'H', 'M', 'Y'] as const).map((unit) => said(2, unit).en)).toEqual(
      ['2 days', '2 working days', '2 hours', '2 months', '2 years'].map(
        (length) => `a test: ${length} from "service".`,
      ),
    )
    expect(said(1, 'M').en).toContain('1 month from')
  })

  it('name who approved an extension, where there is one', () => {
    const extension = { value: 1, unit: 'M', by } as const
    const longer = stepsOf({ extension }, { start: '2025-06-03', extended: true })
    expect(rules(longer)).toEqual(['limit', 'extension', 'C-2', 'C-1', 'C-4', 'C-5'])
    expect(stepOf(longer, 'extension')).toMatchObject({
      zh: '经批准（经院长批准）延长1个月，只能延长一次。',
      en: 'Extended once by 1 month, approved by: the president.',
      article: '《测试法》第7条',
    })
    expect(rules(stepsOf({ extension }, { start: '2025-06-03' }))).not.toContain('extension')
  })

  it('tell of cured papers that the period begins anew, the day after', () => {
    const again = stepsOf({}, { start: '2025-06-03', restart: '2025-06-10' })
    expect(rules(again).slice(0, 3)).toEqual(['limit', 'restart', 'C-2'])
    expect(stepOf(again, 'restart')).toMatchObject({
      date: '2025-06-10',
      zh: '材料于2025年6月10日（星期二）补齐，期限重新计算。',
      article: '《测试法》第7条',
    })
    expect(stepOf(again, 'C-2').date).toBe('2025-06-11')
  })

  it('tell of the suspensions that touch the period, and of no other', () => {
    const told = (...suspensions: NonNullable<DeadlineQuestion['suspensions']>) =>
      stepsOf({ roll: 'N' }, { start: '2025-06-03', suspensions }).filter(({ rule }) => rule === 'suspension')
    expect(told({ from: '2025-06-05', to: '2025-06-06' })).toMatchObject([
      {
        date: '2025-06-05',
        zh: '2025年6月5日（星期四）至2025年6月6日（星期五）期限中止，这些天不计算。',
        article: '《测试法》第7条',
      },
    ])
    expect(told({ from: '2025-05-01', to: '2025-06-03' })).toEqual([])
    expect(told({ from: '2025-05-01', to: '2025-06-04' })).toHaveLength(1)
    expect(told({ from: '2025-06-14', to: '2025-06-20' })).toEqual([])
    expect(told({ from: '2025-06-13', to: '2025-06-20' })).toHaveLength(1)
    expect(told({ from: '2025-06-05' }).map(({ zh }) => zh)).toEqual([
      '2025年6月5日（星期四）至2025年6月5日（星期四）期限中止，这些天不计算。',
      '中止尚未结束，到期日只会更晚，不会更早。',
    ])
    expect(told({ from: '2025-06-14' })).toEqual([])
    // The one day of it moves the end to the 14th: the suspension runs on the last day itself.
    expect(told({ from: '2025-06-13' })).toHaveLength(2)
  })

  it('name the way of counting (C-1, C-3, C-8, C-9) and its article', () => {
    const counted = (limit: Partial<Limit>, rule: string) => stepOf(stepsOf(limit, { start: '2025-06-03' }), rule)
    expect(counted({}, 'C-1').article).toBe('《民法典》第200条')
    expect(counted({ unit: 'M', value: 1 }, 'C-3')).toMatchObject({
      zh: '按年、月计算到对应日，没有对应日的为月末，期满日为2025年7月3日（星期四）。',
      en: expect.stringMatching(/^Years and months end on the corresponding day/),
      article: '《民法典》第202条',
    })
    expect(counted({ unit: 'M', value: 1, months: 'criminal' }, 'C-3')).toMatchObject({
      zh: '按月计算，月末起算的到月末，期满日为2025年7月3日（星期四）。',
      en: expect.stringMatching(/^Months run to the same day/),
      article: '《最高法关于适用刑事诉讼法的解释》第202条',
    })
    const worked = { unit: 'WD', value: 3, roll: null } as const
    expect(counted(worked, 'C-8')).toMatchObject({
      date: '2025-06-06',
      zh: expect.stringContaining('只数工作日'),
      article: '《全国年节及纪念日放假办法》及国务院办公厅年度放假通知',
    })
    expect(counted({ ...worked, procedure: 'reconsideration' }, 'C-8').article).toBe(
      '《行政复议法》第88条；《民事诉讼法》第85条',
    )
    expect(rules(stepsOf(worked, { start: '2025-06-03' }))).toEqual(['limit', 'C-2', 'C-8', 'C-5'])
  })

  it('name the article of the procedure from which the first day and the rest day follow (C-2, C-4)', () => {
    const articles = (procedure: Limit['procedure']) => {
      // Ten days from 2025-06-04 end on Saturday 14 June.
      const steps = stepsOf({ procedure }, { start: '2025-06-04', posted: '2025-06-17' })
      return ['C-2', 'C-4', 'C-6'].map((rule) => stepOf(steps, rule).article)
    }
    const cpl = '《民事诉讼法》第85条'
    expect(articles('civil')).toEqual([`${cpl}；《最高法关于适用民事诉讼法的解释》第125条`, cpl, cpl])
    expect(articles('administrative')).toEqual([`《行政诉讼法》第101条；${cpl}`, `《行政诉讼法》第101条；${cpl}`, cpl])
    expect(articles('reconsideration')).toEqual([`《行政复议法》第88条；${cpl}`, `《行政复议法》第88条；${cpl}`, cpl])
    expect(articles('criminal')).toEqual(['《刑事诉讼法》第105条', '《刑事诉讼法》第105条', '《刑事诉讼法》第105条'])
    expect(articles('general')).toEqual(['《民法典》第201条', '《民法典》第203条', cpl])
  })

  it('tell of a rest day whether the text says so or the Civil Code by analogy', () => {
    const saturday = { start: '2025-06-04', posted: '2025-06-17' }
    const moved = (roll: Limit['roll']) => stepOf(stepsOf({ roll }, saturday), 'C-4')
    expect(moved('S')).toMatchObject({
      date: '2025-06-16',
      zh: '期满日是休息日，顺延到其后第一个工作日2025年6月16日（星期一）。',
      en: 'The last day is a rest day; it moves to the first working day after, 2025-06-16 (Monday).',
      article: '《民事诉讼法》第85条',
    })
    expect(moved('A')).toMatchObject({
      zh: '期满日是休息日，法律没有明文，参照民法典，顺延到其后第一个工作日2025年6月16日（星期一）。',
      en: expect.stringContaining('by analogy with the Civil Code'),
      article: '《民法典》第203条',
    })
    expect(moved('N')).toMatchObject({ date: '2025-06-14', zh: '此期限遇节假日不顺延。', article: '《测试法》第7条' })
    expect(stepOf(stepsOf({ roll: 'N', procedure: 'criminal' }, saturday), 'C-4').article).toBe('《刑事诉讼法》第105条')
    expect(rules(stepsOf({ roll: null }, saturday))).not.toContain('C-4')
    expect(stepOf(stepsOf({}, saturday), 'C-6')).toMatchObject({
      zh: expect.stringMatching(/已经过期。$/),
      en: expect.stringMatching(/too late\.$/),
    })
    // A make-up Sunday that a city reads as a rest day is none of the holiday's days.
    const read = stepOf(stepsOf({}, { start: '2024-04-18' }, { makeUpDays: 'rest' }), 'C-4')
    expect(read.zh).toBe('期满日是休息日，顺延到其后第一个工作日2024年4月29日（星期一）。')
  })

  it('tell when the last day ends, and that a date may move (C-5, C-8)', () => {
    const early = stepOf(stepsOf({}, { start: '2025-06-03' }, { endOfDay: '17:30' }), 'C-5')
    expect(early).toMatchObject({
      zh: '最后一日到17:30为止（业务时间结束）。',
      en: 'The last day ends at 17:30 (end of business hours).',
    })
    expect(stepsOf({}, { start: '2031-06-03' }).at(-1)).toMatchObject({
      rule: 'provisional',
      zh: expect.stringContaining('暂定'),
      en: expect.stringContaining('provisional'),
    })
    expect(stepsOf({}, { start: '2026-12-15' }).at(-1)).toMatchObject({
      rule: 'C-8',
      zh: expect.stringContaining('十二月下旬'),
      en: expect.stringContaining('late December'),
    })
    expect(stepsOf({}, { start: '2025-06-03' }).at(-1)?.rule).toBe('C-5')
  })
})

describe('the steps to an hour', () => {
  const start = '2025-06-09T23:30:00+08:00'
  it('begin with the next hour in procedure and with the moment elsewhere (C-2; 民法典第201条)', () => {
    const civil = stepsOf(hours, { start })
    expect(rules(civil)).toEqual(['limit', 'C-2', 'C-1'])
    expect(civil[1]).toMatchObject({
      date: '2025-06-09',
      zh: '事件发生的那一小时不算，从次时2025年6月10日（星期二）00:00起算。',
      en: 'The hour of the event is not counted; counting begins with the next hour: 2025-06-10 (Tuesday) 00:00.',
      article: expect.stringContaining('《民事诉讼法》第85条'),
    })
    expect(civil[2]).toMatchObject({
      date: '2025-06-11',
      zh: '按小时连续计算，到2025年6月11日（星期三）00:00期满，遇节假日不顺延。',
      en: 'Hours count without gaps and end at 2025-06-11 (Wednesday) 00:00; rest days do not move it.',
      article: expect.stringContaining('《民事诉讼法》第85条'),
    })
    const general = stepsOf({ ...hours, procedure: 'general' }, { start: '2025-06-09T23:30:05+08:00' })
    expect(general[1]).toMatchObject({
      zh: '从事件发生的时刻2025年6月9日（星期一）23:30:05起算。',
      en: 'Counting begins at the moment itself: 2025-06-09 (Monday) 23:30:05.',
      article: '《民法典》第201条',
    })
  })

  it('tell of cured papers, and of suspended days', () => {
    const again = stepsOf(hours, {
      start,
      restart: '2025-06-12T08:10:00+08:00',
      suspensions: [{ from: '2025-06-13', to: '2025-06-13' }, { from: '2025-06-30' }],
    })
    expect(rules(again)).toEqual(['limit', 'restart', 'suspension', 'C-1'])
    expect(again[1]).toMatchObject({
      date: '2025-06-12',
      zh: '重新计算，事件发生的那一小时不算，从次时2025年6月12日（星期四）09:00起算。',
    })
    expect(again[1]?.en).toBe(
      'It begins anew. The hour of the event is not counted; counting begins with the next hour: 2025-06-12 (Thursday) 09:00.',
    )
  })
})
