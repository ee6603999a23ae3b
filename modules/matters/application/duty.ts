import type { CompiledDefinition } from '@gongdao/catalogue'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { Receipt } from '../contract/index.ts'
import { leadingOf, timed } from '../domain/deadlines.ts'
import { titleOf } from '../domain/engine-acts.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { nextActOf } from '../domain/next-act.ts'
import type { Workshop } from './store.ts'

/** Who owes what by when, as the receipt promises it: unit, next act, limit, date, article. */
export function dutyOf(shop: Workshop, compiled: CompiledDefinition, state: MatterState): Receipt['duty'] {
  const leading = leadingOf(state, timed(state, shop.law))
  const unit = shop.directory(state.city).unit(state.unit)
  const next = nextActOf(compiled, state)
  return {
    unit: state.unit,
    unitName: unit?.name ?? { zh: state.unit, en: state.unit },
    act: next ? titleOf(compiled, next.act) : { zh: '', en: '' },
    limit: leading?.limit ?? '',
    due: leading?.deadline.due ?? '',
    article: leading ? shop.law.describe(leading.limit, dayInShanghai(new Date(leading.start))).article : '',
  }
}
