import type { Matters, NewMatter } from '@gongdao/matters'
import { anonymousPerson, type People, type Person } from '@gongdao/people'
import type { Answer } from '@gongdao/platform/answer'
import { organisation } from '../organisation.ts'
import { colleagues, demoAccounts, demoPassword, demoResidents, demoTotpSecret } from './accounts.ts'
import { accusationStories } from './accusation-stories.ts'
import { consultationStories } from './consultation-stories.ts'
import { courtStories } from './court-stories.ts'
import { justiceStories } from './justice-stories.ts'
import { dateFrom, momentOf } from './moments.ts'
import { papers } from './papers.ts'
import { petitionStories } from './petition-stories.ts'
import { procuratorateStories } from './procuratorate-stories.ts'
import type { Given, Known, Step, Story } from './story.ts'

/** The verbs of the application with which the demonstration is made: nothing is inserted behind its back. */
export interface DemoVerbs {
  readonly people: Pick<People, 'createStaff' | 'findStaff' | 'registerResident'>
  readonly matters: Pick<Matters, 'file' | 'act' | 'lapse'>
  readonly documents: {
    storeUpload(by: Person, name: string, content: AsyncIterable<Uint8Array>): Promise<Answer<{ id: string }>>
  }
  /** Sets the clock of the house in which these verbs live. */
  readonly setNow: (moment: Date) => void
  /** The moment at which the stories end: today, unless a test tells them elsewhere. */
  readonly today: Date
}

/** What was made. `matters` has, for each story, its number and the code with which it is tracked. */
export interface DemoMade {
  readonly staff: number
  readonly residents: number
  readonly matters: readonly { readonly story: string; readonly number: string; readonly code: string }[]
}

export const demoStories: readonly Story[] = [
  ...petitionStories,
  ...accusationStories,
  ...consultationStories,
  ...courtStories,
  ...procuratorateStories,
  ...justiceStories,
]

/**
 * Makes the demonstration: staff, residents, and matters in every state of every service, each told with the clock following
 * its dates. Told again, the same keys give the same answers.
 */
export async function seedDemo(verbs: DemoVerbs): Promise<DemoMade> {
  const people = await makePeople(verbs)
  const matters: { story: string; number: string; code: string }[] = []
  const known: Known = {
    number: (story) => matters.find((one) => one.story === story)!.number,
    staff: (username) => people.get(username)!.id,
    date: (days) => dateFrom(verbs.today, days),
  }
  for (const story of demoStories) matters.push({ story: story.id, ...(await tell(verbs, story, people, known)) })
  verbs.setNow(verbs.today)
  while ((await verbs.matters.lapse(organisation.city)) > 0);
  return { staff: demoAccounts.length + colleagues.length, residents: demoResidents.length, matters }
}

async function makePeople(verbs: DemoVerbs): Promise<Map<string, Person>> {
  verbs.setNow(momentOf(verbs.today, 400, 0))
  const people = new Map<string, Person>()
  for (const { username, name, unit, role } of [...demoAccounts, ...colleagues]) {
    const known = await verbs.people.findStaff(username)
    const made =
      known ??
      told(
        'createStaff',
        await verbs.people.createStaff({
          username,
          name,
          password: demoPassword,
          totpSecret: demoTotpSecret(username),
          memberships: [{ unit, role }],
        }),
      ).person
    people.set(username, made)
  }
  for (const { key, name, phone, level } of demoResidents) {
    people.set(key, told('registerResident', await verbs.people.registerResident({ phone, name, level })))
  }
  return people
}

async function tell(verbs: DemoVerbs, story: Story, people: Map<string, Person>, known: Known) {
  const { today, setNow, matters } = verbs
  const filer = people.get(story.by) ?? anonymousPerson(organisation.city)
  const last = story.steps.filter((one) => one.day === story.day).length
  let at = momentOf(today, story.day, 0, last)
  setNow(at)
  const { service, region, unit, channel } = story
  const filing: NewMatter = {
    service,
    region,
    answers: filledIn(story.answers, known),
    ...(unit ? { unit } : {}),
    ...(channel ? { channel, happenedAt: new Date(at.getTime() - 3_600_000).toISOString() } : {}),
  }
  const { number, code } = told(story.id, await matters.file(filer, filing, `demonstration ${story.id}`))
  await handIn(verbs, story, filer, number)
  for (const [place, one] of story.steps.entries()) {
    const left = story.steps.slice(place + 1).filter((other) => other.day === one.day).length
    const wanted = momentOf(today, one.day, place + 1, left, one.by !== 'she')
    at = new Date(Math.max(wanted.getTime(), at.getTime() + 420_000))
    setNow(at)
    await take(verbs, story, one, `${story.id} ${place + 1} ${one.act}`, {
      by: people.get(one.by) ?? filer,
      number,
      code,
      known,
    })
  }
  return { number, code }
}

/** Her papers, added right after the filing. Stored anew when a broken seed goes on; the record keeps the first. */
async function handIn(verbs: DemoVerbs, story: Story, filer: Person, number: string): Promise<void> {
  if (!story.papers) return
  const documents: string[] = []
  for (const paper of story.papers) {
    const { name, content } = papers[paper]
    documents.push(told(story.id, await verbs.documents.storeUpload(filer, name, once(content))).id)
  }
  const wish = { act: 'addMaterial', fields: { documents } }
  const answer = await verbs.matters.act(filer, number, 'any', wish, `demonstration ${story.id} papers`)
  if (!answer.ok && answer.code !== 'matters/key-reused') told(story.id, answer)
}

async function take(
  verbs: DemoVerbs,
  story: Story,
  one: Step,
  name: string,
  { by, number, code, known }: { by: Person; number: string; code: string; known: Known },
): Promise<void> {
  const fields = filledIn(one.fields ?? {}, known)
  const isBearer = one.by === 'she' && (by.kind === 'anonymous' || story.channel !== undefined)
  const actor = isBearer ? anonymousPerson(by.city) : by
  const key = `demonstration ${name}`
  const wish = { act: one.act, fields }
  told(name, await verbs.matters.act(actor, number, 'any', wish, key, isBearer ? code : undefined))
}

async function* once(content: Uint8Array) {
  yield content
}

const filledIn = (given: Given, known: Known) => (typeof given === 'function' ? given(known) : given)

/** A refusal here is a fault of the story. */
function told<T>(what: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new Error(`The demonstration cannot be told (${what}): ${answer.code} ${JSON.stringify(answer.facts)}`)
}
