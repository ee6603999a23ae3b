import { type Calendar, type Limit, type LimitTable, nationalLimits } from '@gongdao/law'
import { lawClock } from '../adapters/law-clock.ts'

const promise = (id: string, value: number, unit: Limit['unit'], side: Limit['side'], longer?: number): Limit => ({
  id,
  label: { zh: id, en: id },
  value,
  unit,
  roll: 'S',
  side,
  startEvent: { zh: '起算', en: 'the event' },
  validFrom: null,
  validTo: null,
  source: '图书馆借阅规则',
  sourceEn: 'Library rules',
  status: 'local',
  procedure: 'general',
  ...(longer ? { extension: { value: longer, unit: 'D', by: { zh: '负责人', en: 'the head' } } } : {}),
})

const promises = [
  promise('local.library.register', 5, 'WD', 'authority'),
  promise('local.library.cure', 10, 'D', 'applicant'),
  promise('local.library.decide', 20, 'D', 'authority', 10),
  promise('local.library.contest', 7, 'D', 'applicant'),
  promise('local.library.review', 15, 'D', 'authority'),
  promise('local.library.object', 5, 'WD', 'authority'),
  promise('local.library.reply', 48, 'H', 'authority'),
]

const byId = new Map(promises.map((one) => [one.id, one]))

const limits: LimitTable = {
  all: [...nationalLimits.all, ...promises],
  versions: (id) => (byId.has(id) ? [byId.get(id)!] : nationalLimits.versions(id)),
}

/** The library's own promises, counted by the law's rules. */
export const libraryLaw = (calendar?: Calendar) => lawClock({ limits, ...(calendar ? { calendar } : {}) })
