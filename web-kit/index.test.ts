import { describe, expect, it } from 'vitest'
import { ApiProblem, createApi } from './api/index.ts'
import {
  type Clock,
  color,
  dueDate,
  formatDay,
  formatMoment,
  phaseWords,
  progress,
  tokensCss,
  workingDaysBetween,
} from './index.ts'

const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r, g, b] = parts.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Monday to Friday, with one holiday. */
const calendar = {
  unitOf: (limit: string) => ({ wd: 'WD', h: 'H', d: 'D' })[limit] as 'WD' | 'H' | 'D' | undefined,
  isWorkingDay: (day: string) => day !== '2026-11-26' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
}

const clock = (change: Partial<Clock>): Clock => ({
  limit: 'd',
  title: { zh: '办理期限', en: 'Time to handle' },
  side: 'authority',
  leading: true,
  start: '2026-11-24',
  due: '2026-11-30',
  dueAt: '2026-11-30T23:59:59+08:00',
  raw: '2026-11-30',
  internalTarget: '2026-11-28',
  provisional: false,
  suspended: false,
  extended: false,
  overdue: false,
  steps: [{ rule: 'C-1', zh: '当日不算', en: 'The day itself does not count', article: '民法典 201' }],
  ...change,
})
const now = new Date('2026-11-24T10:00:00+08:00')

describe('colours', () => {
  const text = ['ink', 'inkSoft', 'inkFaint', 'pine', 'pineDark', 'seal', 'sealDark', 'amber', 'leaf'] as const
  const grounds = ['paper', 'card', 'sunken'] as const
  it.each(text.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    'keeps %s readable on %s (4.5 to 1)',
    (ink, ground) => {
      expect(contrast(color[ink], color[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )
  it('keeps every toned text readable on its own tint', () => {
    expect(contrast(color.sealDark, color.sealTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color.amber, color.amberTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color.leaf, color.leafTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color.pineDark, color.pineTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color.onPine, color.pine)).toBeGreaterThanOrEqual(4.5)
  })
  it('shows the border of a field with at least 3 to 1', () => {
    expect(contrast(color.lineStrong, color.card)).toBeGreaterThanOrEqual(3)
    expect(contrast(color.lineStrong, color.paper)).toBeGreaterThanOrEqual(3)
  })
  it('gives every colour as a custom property', () => {
    expect(tokensCss()).toContain(`--ink-soft:${color.inkSoft}`)
    expect(tokensCss()).toContain('--space-8:')
  })
})

describe('dates', () => {
  it('shows the day in Shanghai with its weekday, whatever the zone of the moment', () => {
    expect(formatDay('2026-11-24T20:00:00Z', 'zh')).toBe('2026年11月25日 周三')
    expect(formatDay('2026-11-25', 'en')).toBe('25 November 2026 (Wed)')
    expect(formatMoment('2026-11-24T20:05:00Z', 'zh')).toBe('2026年11月25日 周三 04:05')
  })
  it('gives an unreadable date back instead of failing the page', () => {
    expect(formatDay('soon', 'zh')).toBe('soon')
  })
})

describe('due date', () => {
  it('counts what is left in calendar days for a limit in days', () => {
    expect(dueDate(clock({}), now, 'zh', calendar)).toMatchObject({ left: '还剩 6 天', tone: 'calm' })
  })
  it('counts working days for a limit in working days and leaves the holiday out', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-30', calendar)).toBe(3)
    expect(dueDate(clock({ limit: 'wd' }), now, 'en', calendar).left).toBe('3 working days left')
  })
  it('counts hours for a limit in hours', () => {
    const hours = clock({ limit: 'h', due: '2026-11-25T10:00:00+08:00', dueAt: '2026-11-25T10:00:00+08:00' })
    expect(dueDate(hours, now, 'zh', calendar).left).toBe('还剩 24 小时')
  })
  it('says how late it is and colours it so', () => {
    const late = clock({ due: '2026-11-20', dueAt: '2026-11-20T23:59:59+08:00', overdue: true })
    expect(dueDate(late, now, 'zh', calendar)).toMatchObject({ left: '已超过 4 天', tone: 'late' })
  })
  it('says that a suspended clock does not run, and that a date is provisional', () => {
    const due = dueDate(clock({ suspended: true, provisional: true }), now, 'zh', calendar)
    expect(due.left).toBe('中止期间不计时')
    expect(due.notes.join()).toContain('暂定日期')
  })
  it('names the day of a step only where the sentence does not', () => {
    const step = (zh: string, date: string) => ({ rule: 'C-2', zh, en: zh, article: '民法典 201', date })
    const due = dueDate(
      clock({
        steps: [
          step('次日起算', '2026-11-25'),
          step('数到2026年11月30日（星期一）', '2026-11-30'),
          step('不顺延', '2026-11-30'),
        ],
      }),
      now,
      'zh',
      calendar,
    )
    expect(due.steps.map((one) => one.date)).toEqual(['2026年11月25日 周三', undefined, undefined])
  })
  it('explains itself with the article of each step', () => {
    expect(dueDate(clock({}), now, 'en', calendar).steps).toEqual([
      { text: 'The day itself does not count', article: '民法典 201' },
    ])
  })
})

describe('progress', () => {
  it('shows returned papers only while they are asked for', () => {
    expect(progress('returned').map((stop) => stop.phase)).toContain('returned')
    expect(progress('handling').map((stop) => stop.phase)).not.toContain('returned')
  })
  it('never calls a stop done that the matter did not see', () => {
    expect(progress('closed', new Set(['filed', 'closed'])).map((stop) => stop.phase)).toEqual(['filed', 'closed'])
  })
  it('has exactly one present stop in every phase', () => {
    for (const phase of Object.keys(phaseWords) as (keyof typeof phaseWords)[])
      expect(progress(phase).filter((stop) => stop.is === 'now')).toHaveLength(1)
  })
})

describe('api client', () => {
  it('sends the version looked at and the key of the wish', async () => {
    let seen: { url: string; headers: Record<string, string> } | undefined
    const api = createApi({
      fetch: async (url, init) => {
        seen = { url: String(url), headers: init?.headers as Record<string, string> }
        return Response.json({ number: 'A', version: 4 })
      },
    })
    await api.matters.act('A/1', 3, { act: 'urge' }, 'k')
    expect(seen?.url).toBe('/api/v1/matters/A%2F1/acts')
    expect(seen?.headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': 'k' })
  })
  it('turns a problem document into an error with its code, and tells when the session has ended', async () => {
    let told = 0
    const api = createApi({
      onSignedOut: () => {
        told += 1
      },
      fetch: async () =>
        Response.json(
          { type: '/problems/people/signed-out', title: '请先登录', status: 401 },
          { status: 401, headers: { 'content-type': 'application/problem+json' } },
        ),
    })
    const problem = await api.signIn.me().catch((fault: unknown) => fault)
    expect(problem).toBeInstanceOf(ApiProblem)
    expect((problem as ApiProblem).code).toBe('people/signed-out')
    expect(told).toBe(1)
  })
  it('says in words that the server cannot be reached', async () => {
    const api = createApi({ fetch: () => Promise.reject(new TypeError('offline')) })
    const problem = (await api.signIn.me().catch((fault: unknown) => fault)) as ApiProblem
    expect(problem.code).toBe('unreachable')
    expect(problem.message).toContain('检查网络')
  })
})
