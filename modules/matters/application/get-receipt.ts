import type { Person } from '@gongdao/people/contract'
import { type Answer, yes } from '@gongdao/platform/answer'
import type { Receipt } from '../contract/index.ts'
import { fold } from '../domain/fold.ts'
import { makeReceipt, signReceipt } from '../domain/receipt.ts'
import { dutyOf } from './duty.ts'
import { seeMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'

/** The receipt of the filing, made again from the log: what it says follows from the first action alone. */
export async function getReceipt(shop: Workshop, by: Person, number: string, code?: string): Promise<Answer<Receipt>> {
  const found = await seeMatter(shop, by, number, code)
  if (!found.ok) return found
  const { compiled, actions, state } = found.value
  const first = actions[0]!
  const duty = dutyOf(shop, compiled, fold(compiled, [first]))
  return yes(signReceipt(makeReceipt(first, state.number, state.service, duty, shop.signer), shop.signer))
}
