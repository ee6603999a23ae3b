import type { LocalLimit } from '@gongdao/law'
import { localPromises } from '@gongdao/services'

/** Where Zhaoqing promises other times than a city may start with: less to itself, never to the resident. */
const ours: Readonly<Record<string, Pick<LocalLimit, 'value' | 'unit'>>> = {
  'local.message.reply': { value: 3, unit: 'WD' },
}

/** Every promise on which the services rely, as this city makes it. A demonstration: no body of the real city said so. */
export const localLimits: readonly LocalLimit[] = localPromises.map((promise) => ({
  ...promise,
  ...ours[promise.id],
  source: '本机关自己的承诺（演示）',
  sourceEn: 'the body’s own promise (demonstration)',
}))
