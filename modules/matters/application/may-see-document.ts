import type { Person } from '@gongdao/people/contract'
import { loadMatter, seeMatter } from './load-matter.ts'
import type { Workshop } from './store.ts'
import { eyesOf, recordRead } from './view-matter.ts'

/** Whether a paper belongs to a matter that this person may see, papers included. What staff open is recorded. */
export async function maySeeDocument(shop: Workshop, by: Person, document: string, code?: string): Promise<boolean> {
  for (const id of await shop.store.mattersOfPaper(by.city, document)) {
    const loaded = await loadMatter(shop, by.city, { id })
    const found = loaded && (await seeMatter(shop, by, loaded.state.number, code))
    if (!found?.ok) continue
    const eyes = eyesOf(found.value)
    if (eyes.hidesPersonal) continue
    if (eyes.audience === 'staff')
      await recordRead(shop, by, found.value.state, by.language === 'zh' ? '打开材料' : 'opened a paper')
    return true
  }
  return false
}
