import { localPromises } from '@gongdao/services'

/** A time that a body of this city promises itself, in the shape that `law` takes for local limits. */
export interface LocalLimitRow {
  readonly id: string
  readonly label: { readonly zh: string; readonly en: string }
  readonly value: number
  readonly unit: 'D' | 'WD' | 'H' | 'M'
  readonly side: 'authority' | 'applicant'
  readonly startEvent: { readonly zh: string; readonly en: string }
  readonly source: string
  readonly sourceEn: string
}

/** Where Zhaoqing promises other times than a city may start with: less to itself. */
const ours: Readonly<Record<string, Pick<LocalLimitRow, 'value' | 'unit'>>> = {
  'local.message.reply': { value: 3, unit: 'WD' },
  'local.consult.confirm': { value: 7, unit: 'D' },
}

/** Every promise on which the services rely, as this city makes it. A demonstration: no body of the real city said so. */
export const localLimits: readonly LocalLimitRow[] = localPromises.map((promise) => ({
  ...promise,
  ...ours[promise.id],
  source: '本机关自己的承诺（演示）',
  sourceEn: 'the body’s own promise (demonstration)',
}))
