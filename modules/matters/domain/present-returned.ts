import type { CompiledDefinition, Requirement } from '@gongdao/catalogue'
import type { MatterView, ReturnedItem, Words } from '../contract/index.ts'
import type { MatterState, ReturnState } from './matter-state.ts'
import type { Eyes } from './present-timeline.ts'

/** While papers are returned, the last verdicts item by item; nothing where they were not judged by the list. */
export function presentReturned(
  compiled: CompiledDefinition,
  state: MatterState,
  eyes: Eyes,
): Pick<MatterView, 'returned'> {
  const last = state.phase === 'returned' ? state.returns.at(-1) : undefined
  if (!last) return {}
  const items = compiled.definition.requirements.flatMap((item) => {
    const verdict = last.verdicts[item.id]
    return verdict ? [presentItem(compiled, item, verdict, eyes)] : []
  })
  return { returned: { seq: last.seq, items } }
}

function presentItem(
  compiled: CompiledDefinition,
  item: Requirement,
  { lacking, note }: ReturnState['verdicts'][string],
  eyes: Eyes,
): ReturnedItem {
  const field = item.field === undefined ? undefined : compiled.formFields.get(item.field)
  return {
    id: item.id,
    title: item.title,
    lacking,
    ...(note && !eyes.hidesPersonal ? { note } : {}),
    article: articleOf(item),
    kind: field && field.kind !== 'documents' ? 'words' : 'papers',
  }
}

const articleOf = ({ source }: Requirement): Words => ({
  zh: `《${source.law}》${/^\d+$/.test(source.article) ? `第${source.article}条` : source.article}`,
  en: source.en ?? `${source.law}, art. ${source.article}`,
})
