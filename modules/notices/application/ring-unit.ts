import type { Words } from '@gongdao/catalogue'
import { keepNotices } from '../adapters/postgres/notice-rows.ts'
import type { NoticesNeeds } from './needs.ts'

/** Something that a unit must see at once and that is no matter yet. The id is the caller's: heard twice, it is kept once. */
export interface Ring {
  readonly id: string
  readonly unit: string
  readonly at: string
  readonly words: Words
}

/** Puts it into the inbox of everybody who works in the unit. */
export async function ringUnit(needs: Pick<NoticesNeeds, 'db' | 'city'>, { id, unit, at, words }: Ring): Promise<void> {
  await keepNotices(needs.db, needs.city, [
    {
      ...{ city: needs.city, id: `${id}.ring`, recipient: `unit:${unit}`, number: '', seq: 0, words, at },
      ...{ carries_letter: false, sms: 'none' },
    },
  ])
}
