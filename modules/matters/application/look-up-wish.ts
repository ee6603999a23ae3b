import type { Person } from '@gongdao/people/contract'
import { type Answer, yes } from '@gongdao/platform/answer'
import type { ActionWish } from '../contract/index.ts'
import { fieldsOfAct, type Wish } from '../domain/decide.ts'
import { papersNamed } from '../domain/decide-filing.ts'
import { isInSight, sightOf } from '../domain/sight.ts'
import { type Loaded, loadMatter } from './load-matter.ts'
import { lookUpPapers } from './look-up-papers.ts'
import { seenOf } from './stands-before.ts'
import type { Workshop } from './store.ts'

const namesAPerson = ['assign', 'handOver', 'recuse']

/** Looks up what the decision has to know of the world: papers, the unit's people, the other matter of a merger. */
export async function lookUpWish(shop: Workshop, by: Person, matter: Loaded, wish: ActionWish): Promise<Answer<Wish>> {
  const values = wish.fields ?? {}
  const named = papersNamed(fieldsOfAct(matter, wish.act), listsOnly(values), wish.documents)
  const papers = await lookUpPapers(shop, by, named)
  if (!papers.ok) return papers
  const members =
    namesAPerson.includes(wish.act) && values.person !== undefined
      ? await membersOf(shop, by.city, unitsAsked(matter, wish))
      : undefined
  const mergeInto = wish.act === 'merge' ? await otherMatter(shop, by, values.number) : undefined
  return yes({
    act: wish.act,
    fields: values,
    papers: papers.value.facts,
    paperNames: papers.value.names,
    ...(wish.happenedAt === undefined ? {} : { happenedAt: wish.happenedAt }),
    ...(members ? { members } : {}),
    ...(mergeInto ? { mergeInto } : {}),
  })
}

/** A handler is of one unit; whoever is kept away works in one that has or had the matter. */
function unitsAsked({ state }: Loaded, { act, fields }: ActionWish): readonly string[] {
  if (act === 'recuse') return state.heldBy
  return [typeof fields?.unit === 'string' ? fields.unit : state.unit]
}

const membersOf = async (shop: Workshop, city: string, units: readonly string[]) =>
  (await Promise.all(units.map((unit) => shop.people.membersOf(city, unit)))).flat()

/** Ids of papers are looked up before the fields are checked: whatever is no list of texts is left to the check. */
const listsOnly = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, one]) => Array.isArray(one) && one.every((id) => typeof id === 'string')),
  )

/** The matter into which another is merged: one that this person may see. */
async function otherMatter(shop: Workshop, by: Person, number: unknown): Promise<Wish['mergeInto']> {
  if (typeof number !== 'string' || number.length > 64) return undefined
  const other = await loadMatter(shop, by.city, { number })
  if (!other || !isInSight(sightOf(by, shop.directory(by.city)), seenOf(other.state))) return undefined
  const { id, service, closed, definitionVersion, unit } = other.state
  return { id, number: other.state.number, service, closed, definitionVersion, unit }
}
