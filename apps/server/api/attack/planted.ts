import { randomBytes } from 'node:crypto'
import { aKey, aPetition, type Caller, type Cast, cast, type OpenedHouse } from '../a-house.ts'
import { act, beginOne, goingOn } from '../a-town.ts'

/** A word that stands nowhere else in the world, written into one place of one matter. */
export const aCanary = (): string => `kanari${randomBytes(6).toString('hex')}`

/** A matter with words by which every leak of it is found. */
export interface Planted {
  readonly name: string
  readonly number: string
  readonly id: string
  readonly code: string
  readonly documents: readonly string[]
  readonly service: string
  /** All its words, and those that stay hidden from whoever sees a protected matter without handling it. */
  readonly words: readonly string[]
  readonly personalWords: readonly string[]
}

/** Whoever attacks: how she shows herself, and which of the matters are hers to see, written down by hand. */
export interface Attacker {
  readonly name: string
  readonly by: Caller
  readonly phone?: string
  /** Receipt codes that she holds, by matter. */
  readonly codes: Readonly<Record<string, string>>
  readonly sees: readonly string[]
}

/** Everything that belongs to somebody, by kind: the ids that go into addresses, with whom they may be opened by. */
export interface Things {
  readonly matters: readonly Planted[]
  readonly documents: readonly string[]
  readonly uploads: readonly string[]
  readonly mandates: readonly string[]
  readonly notices: readonly string[]
  readonly alerts: readonly string[]
  readonly drafts: readonly string[]
  readonly phones: readonly string[]
}

export interface Planting {
  readonly attackers: readonly Attacker[]
  readonly things: Things
  /** Whose a mandate, notice, upload or document is. */
  readonly ownerOf: Readonly<Record<string, string>>
  /** Words of drafts that only their owner may read. */
  readonly draftWords: readonly string[]
}

const phone = {
  owner: '13000000101',
  neighbour: '13000000102',
  actingFor: '13000000103',
  lookingFor: '13000000104',
  lawyer: '13000000105',
  revoked: '13000000106',
  expired: '13000000107',
  spokesman: '13000000108',
} as const

const accusation = (words: readonly string[], by: string) => ({
  service: 'accusation',
  region: '441202',
  answers: {
    ...{ kind: 'policeNotOpening', subject: words[0], accused: '某派出所（示例）', facts: words[1], before: 'none' },
    ...{ role: 'victim', request: words[2], name: words[3], phone: by, protect: true, authorised: false, told: 'read' },
  },
})

const consultation = (words: readonly string[]) => ({
  service: 'legalConsultation',
  region: '441202',
  answers: { topic: 'housing', subject: words[0], question: words[1], urgent: false, way: 'online' },
})

const petition = (words: readonly string[], region: string) => ({
  ...aPetition({ subject: words[0], facts: words[1], request: words[2], name: words[3] }),
  region,
})

/** Signs everybody in and files, for several people and at several bodies, matters that are full of canaries. */
export async function plant(opened: OpenedHouse): Promise<Planting> {
  const { ask } = opened
  const residents = {} as Record<keyof typeof phone, Caller>
  for (const who of Object.keys(phone) as (keyof typeof phone)[]) residents[who] = await opened.resident(phone[who])
  const staff = {} as Record<Cast, Caller>
  for (const who of Object.keys(cast) as Cast[]) staff[who] = await opened.staff(who)
  const idOf = async (by: Caller) => (await ask({ to: '/me', by })).json().id as string

  const ownerOf: Record<string, string> = {}
  const matters: Planted[] = []
  const file = async (name: string, by: Caller, filing: object, words: string[]): Promise<Planted> => {
    const bytes = aCanary()
    const paper = aCanary()
    const document = await upload(opened, by, `${paper}.txt`, bytes)
    ownerOf[document] = name
    const filed = await ask({
      ...{ method: 'POST', to: '/matters', by, body: { ...filing, documents: [document] } },
      headers: { 'idempotency-key': aKey() },
    })
    if (filed.statusCode !== 201) throw new Error(`${name} was refused: ${filed.body}`)
    const { number, code, receipt } = filed.json()
    const all = [...words, paper, bytes]
    const planted = { name, number, id: receipt.matter, code, documents: [document] }
    const service = (filing as { service: string }).service
    matters.push({ ...planted, service, words: all, personalWords: [...words.slice(3), paper, bytes] })
    return matters.at(-1)!
  }
  const four = () => [aCanary(), aCanary(), aCanary(), aCanary()]

  // The owner's: at the petition office, at the procuratorate (protected), at the justice bureau, and one in another district.
  let words = four()
  const p = await file('petition', residents.owner, petition(words, '441202'), words)
  words = four()
  const a = await file('accusation', residents.owner, accusation(words, phone.owner), words)
  words = four().slice(0, 2)
  await file('consultation', residents.owner, consultation(words), words)
  words = four()
  await file('far petition', residents.owner, petition(words, '441284'), words)
  // A neighbour's, and one that nobody signed.
  words = four()
  const n = await file("neighbour's petition", residents.neighbour, petition(words, '441202'), words)
  words = four().slice(0, 2)
  const x = await file('unsigned question', {}, consultation(words), words)

  // Who may act or look for somebody, and who no longer may.
  const mandates: string[] = []
  const give = async (from: 'owner' | 'neighbour', to: keyof typeof phone, scope: string[], matter?: string) => {
    const body = { phone: phone[to], scope, ...(matter ? { matter } : {}) }
    const { id } = (await ask({ method: 'POST', to: '/mandates', by: residents[from], body })).json()
    mandates.push(id)
    ownerOf[id] = from
    return id as string
  }
  await give('owner', 'actingFor', ['see', 'act'], p.number)
  await give('owner', 'lookingFor', ['see'], p.number)
  await give('neighbour', 'lawyer', ['see', 'act'])
  const revoked = await give('owner', 'revoked', ['see', 'act'])
  await ask({ method: 'DELETE', to: `/mandates/${revoked}`, by: residents.owner })
  const expired = await give('owner', 'expired', ['see', 'act'])
  await opened.database.owner.query(`update people.mandate set until = given_at where city = $1 and id = $2`, [
    opened.house.city,
    expired,
  ])
  await act(opened, residents.neighbour, n.number, {
    act: 'appoint',
    fields: { person: await idOf(residents.spokesman), name: '示例·代表' },
  })
  await act(opened, staff.head, p.number, {
    act: 'recuse',
    fields: { person: await idOf(staff.recused), reason: '与当事人有近亲属关系' },
  })
  for (const each of [p, n, x]) {
    const by = each === p ? residents.owner : each === n ? residents.neighbour : {}
    const told = aCanary()
    const headers = { 'idempotency-key': aKey(), 'if-match': '*', 'matter-code': each.code }
    const body = { act: 'message', fields: { text: told } }
    await ask({ method: 'POST', to: `/matters/${each.number}/acts`, by, body, headers })
    ;(each.words as string[]).push(told)
  }
  await act(opened, staff.clerk, n.number, {
    act: 'returnForCorrection',
    fields: { items: ['facts'], note: '请补充。' },
  })
  await hear(opened)

  const uploads: string[] = []
  for (const who of ['owner', 'neighbour'] as const) {
    const id = await beginOne(opened, residents[who], `${aCanary()}.txt`, 9)
    uploads.push(id)
    ownerOf[id] = who
  }
  const notices: string[] = []
  for (const who of ['owner', 'neighbour'] as const)
    for (const { id } of (await ask({ to: '/notices', by: residents[who] })).json().notices as { id: string }[]) {
      notices.push(id)
      ownerOf[id] = who
    }
  const help = { phone: phone.owner, mayCall: true }
  const alerts = [(await ask({ method: 'POST', to: '/triage/help', body: help })).json().id as string]
  const draftWords = [aCanary(), aCanary()]
  const drafts = await startDrafts(opened, residents.owner, draftWords)
  await opened.house.roots.publish(opened.house.city)

  const resident = (name: keyof typeof phone, sees: readonly string[], codes = {}): Attacker => ({
    ...{ name, by: residents[name], phone: phone[name], codes, sees },
  })
  const member = (name: Cast, sees: readonly string[]): Attacker => ({ name, by: staff[name], codes: {}, sees })
  const [pName, aName, cName, fName, nName, xName] = matters.map((one) => one.name) as [string, ...string[]] as string[]
  const here = [pName!, nName!]
  const attackers: Attacker[] = [
    { name: 'anonymous', by: {}, codes: {}, sees: [] },
    { name: 'anonymous with the code of the unsigned question', by: {}, codes: { [x.number]: x.code }, sees: [xName!] },
    { name: 'anonymous with the code of the accusation', by: {}, codes: { [a.number]: a.code }, sees: [aName!] },
    resident('owner', [pName!, aName!, cName!, fName!]),
    resident('neighbour', [nName!]),
    resident('actingFor', [pName!]),
    resident('lookingFor', [pName!]),
    resident('lawyer', [nName!]),
    resident('revoked', []),
    resident('expired', []),
    resident('spokesman', [nName!]),
    ...[member('clerk', here), member('head', here), member('recused', [nName!])],
    ...[member('letters', []), member('otherClerk', [fName!]), member('otherHead', [fName!])],
    ...[member('prosecutor', [aName!]), member('admin', [])],
    member('supervisor', [...here, fName!]),
    member('otherSupervisor', [fName!]),
    // The city government's auditor: what its bodies hold, the justice bureau's too, but not the procuratorate's.
    member('auditor', [...here, fName!, cName!, xName!]),
    member('otherAuditor', [fName!]),
    member('procuratorateSupervisor', [aName!]),
  ]
  const documents = matters.flatMap((one) => one.documents)
  const things = { matters, documents, uploads, mandates, notices, alerts, drafts, phones: Object.values(phone) }
  return { attackers, things, ownerOf, draftWords }
}

async function upload(opened: OpenedHouse, by: Caller, name: string, content: string): Promise<string> {
  const id = await beginOne(opened, by, name, content.length)
  const sent = await opened.ask(goingOn(by, id, 0, Buffer.from(content)))
  if (sent.statusCode !== 204) throw new Error(`The piece was refused: ${sent.body}`)
  return id
}

/** Two drafts of the owner: begun signed in, and begun without an account (opened by its secret alone). */
async function startDrafts({ house }: OpenedHouse, _owner: Caller, words: readonly string[]): Promise<string[]> {
  const { rows } = await house.db.query<{ id: string }>(`select id from people.person where city = $1 and phone = $2`, [
    house.city,
    phone.owner,
  ])
  const signed = await house.people.findPerson(rows[0]!.id)
  const { anonymousPerson } = await import('@gongdao/people')
  const ids: string[] = []
  for (const [at, by] of [signed!, anonymousPerson(house.city)].entries()) {
    const { id, secret } = await house.intake.drafts.start(by, { service: 'petition', words: words[at]! })
    await house.intake.drafts.save(by, id, secret, 'facts', { facts: words[at]! })
    ids.push(id)
  }
  return ids
}

/** Hands on what waits for the listeners, as the worker would. */
async function hear({ house, database }: OpenedHouse): Promise<void> {
  await house.matters.drainOutbox(house.city)
  const { rows } = await database.owner.query(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'event'`,
  )
  for (const { payload } of rows) await house.notices.handle(payload)
}
