import type { MatterEvent } from '@gongdao/matters'
import { aKey, aPetition, type Caller, type Cast, cast, type OpenedHouse, type Wish } from './a-house.ts'

/** People who are signed in, and one petition with everything that hangs on it. */
export interface Town {
  readonly owner: Caller
  readonly neighbour: Caller
  readonly staff: Readonly<Record<Cast, Caller>>
  readonly number: string
  readonly code: string
  readonly document: string
  readonly notice: string
  readonly alert: string
  /** A second alert, to be taken. */
  readonly otherAlert: string
  readonly mandate: string
}

export const phones = { owner: '13000000001', neighbour: '13000000002' } as const

/** Signs everybody in and files the petition. */
export async function openTown(opened: OpenedHouse): Promise<Town> {
  const { ask, house } = opened
  const owner = await opened.resident(phones.owner)
  const neighbour = await opened.resident(phones.neighbour)
  const staff: Partial<Record<Cast, Caller>> = {}
  for (const who of Object.keys(cast) as Cast[]) staff[who] = await opened.staff(who)
  const { number, code } = await fileOne(opened, owner)
  const document = await uploadOne(opened, owner, '证明.txt', Buffer.from('路灯不亮的照片说明'))
  await act(opened, owner, number, { act: 'addMaterial', fields: { documents: [document] } })
  await act(opened, staff.clerk!, number, {
    act: 'returnForCorrection',
    fields: { items: ['facts'], note: '请补充路灯的位置。' },
  })
  await hear(opened)
  const notice = (await ask({ to: '/notices', by: owner })).json().notices[0].id
  const help = { phone: phones.owner, mayCall: true }
  const alert = (await ask({ method: 'POST', to: '/triage/help', body: help })).json().id
  const otherAlert = (await ask({ method: 'POST', to: '/triage/help', body: { ...help, phone: '13000000009' } })).json()
    .id
  const mandate = (
    await ask({
      method: 'POST',
      to: '/mandates',
      by: owner,
      body: { phone: '13000000003', matter: number, scope: ['see'] },
    })
  ).json().id
  await house.roots.publish(house.city)
  return {
    owner,
    neighbour,
    staff: staff as Record<Cast, Caller>,
    ...{ number, code, document, notice, alert, otherAlert, mandate },
  }
}

export async function fileOne({ ask }: OpenedHouse, by: Caller, change: Record<string, unknown> = {}) {
  const headers = { 'idempotency-key': aKey() }
  const filed = await ask({ method: 'POST', to: '/matters', by, body: aPetition(change), headers })
  if (filed.statusCode !== 201) throw new Error(`The petition was refused: ${filed.body}`)
  return filed.json() as { number: string; code: string; version: number }
}

export async function act({ ask }: OpenedHouse, by: Caller, number: string, wish: object, seen = '*') {
  const headers = { 'idempotency-key': aKey(), 'if-match': seen }
  const taken = await ask({ method: 'POST', to: `/matters/${number}/acts`, by, body: wish, headers })
  if (taken.statusCode !== 200) throw new Error(`The act was refused: ${taken.body}`)
  return taken
}

const tus = { 'tus-resumable': '1.0.0' }
export const nameOf = (name: string) => `filename ${Buffer.from(name).toString('base64')}`
export const piece = 'application/offset+octet-stream'

export const beginning = (by: Caller, name: string, bytes: number): Wish => ({
  method: 'POST',
  to: '/uploads',
  by,
  headers: { ...tus, 'upload-length': String(bytes), 'upload-metadata': nameOf(name) },
})

export const goingOn = (by: Caller, id: string, offset: number, content: Buffer): Wish => ({
  method: 'PATCH',
  to: `/uploads/${id}`,
  by,
  raw: content,
  headers: { ...tus, 'upload-offset': String(offset), 'content-type': piece },
})

/** Begins an upload; its id. */
export async function beginOne({ ask }: OpenedHouse, by: Caller, name = 'a.txt', bytes = 5): Promise<string> {
  const begun = await ask(beginning(by, name, bytes))
  if (begun.statusCode !== 201) throw new Error(`The upload was refused: ${begun.body}`)
  return String(begun.headers.location).split('/').at(-1)!
}

async function uploadOne(opened: OpenedHouse, by: Caller, name: string, content: Buffer): Promise<string> {
  const id = await beginOne(opened, by, name, content.length)
  const sent = await opened.ask(goingOn(by, id, 0, content))
  if (sent.statusCode !== 204) throw new Error(`The piece was refused: ${sent.body}`)
  return id
}

/** Hands on what waits for the listeners, as the worker would. */
async function hear({ house, database }: OpenedHouse): Promise<void> {
  await house.matters.drainOutbox(house.city)
  const { rows } = await database.owner.query<{ payload: MatterEvent }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'event'`,
  )
  for (const { payload } of rows) await house.notices.handle(payload)
}

/** Tus's own words, for requests that are made by hand. */
export const tusHeaders = tus
