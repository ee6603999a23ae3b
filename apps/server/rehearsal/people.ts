import { randomUUID } from 'node:crypto'
import type { Ledger } from './ledger.ts'

const api = '/api/v1'
const json = { 'content-type': 'application/json' }

/** Signs a resident in by phone and code, as the portal does; answers her cookie. */
export async function signIn(origin: string, phone: string): Promise<string> {
  const post = (to: string, body: object) =>
    fetch(`${origin}${api}${to}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  const asked = await post('/sign-in/phone/code', { phone })
  if (!asked.ok) throw new Error(`no code: ${asked.status} ${await asked.text()}`)
  const { messages } = await (await fetch(`${origin}${api}/dev/sms?phone=${phone}`)).json()
  const code = /\b(\d{6})\b/.exec(JSON.stringify(messages[0]))![1]
  const answer = await post('/sign-in/phone', { phone, code })
  if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** Files a petition under a key. */
export function file(origin: string, cookie: string, key: string, papers: readonly string[] = []): Promise<Response> {
  const answers = {
    kind: 'request',
    before: 'none',
    joint: false,
    subject: `楼道路灯坏了没人修 ${key.slice(0, 8)}`,
    facts: '上个月起三栋楼道的路灯坏了，物业公司说要等，老人晚上出行很不安全。',
    request: '请尽快派人修好',
    target: '物业公司',
    place: '端州区江滨路示例花园',
    name: '陈静安',
    ...(papers.length > 0 && { papers }),
  }
  return fetch(`${origin}${api}/matters`, {
    method: 'POST',
    headers: { ...json, cookie, 'idempotency-key': key },
    body: JSON.stringify({ service: 'petition', region: '441202', answers }),
    signal: AbortSignal.timeout(60_000),
  })
}

/** Hands in a text file by tus; answers the document's id. */
export async function handIn(origin: string, cookie: string, text: string): Promise<string> {
  const content = Buffer.from(text)
  const tus = { 'tus-resumable': '1.0.0', cookie }
  const name = Buffer.from('情况说明.txt').toString('base64')
  const begun = await fetch(`${origin}${api}/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(content.length), 'upload-metadata': `filename ${name}` },
  })
  const place = begun.headers.get('location')
  if (!place) throw new Error(`no upload: ${begun.status} ${await begun.text()}`)
  const sent = await fetch(new URL(place, origin), {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: content,
  })
  if (!sent.ok) throw new Error(`not taken in: ${sent.status} ${await sent.text()}`)
  return sent.headers.get('gongdao-document')!
}

export interface Filing {
  /** Everything sent so far, answers by status; 0: no answer. */
  readonly statuses: Map<number, number>
  /** How many were acknowledged so far; throws where one was refused, which no rehearsal expects. */
  acknowledged(): number
  /** Stops after what is under way has been acknowledged. */
  stop(): Promise<void>
}

export interface FilingWish {
  /** Where to send; asked each time, for servers come and go. */
  origin(): string
  readonly cookie: string
  readonly ledger: Ledger
  readonly clients: number
  /** Filings a second of all clients together; as many as go through unless told. */
  readonly perSecond?: number
  /** A paper for every fifth filing. */
  readonly withPapers?: boolean
}

/** People who file without a pause. Whoever gets no answer, or a 5xx, sends the same again under the same key until it is acknowledged. */
export function keepFiling(wish: FilingWish): Filing {
  const statuses = new Map<number, number>()
  let acknowledged = 0
  let stopping = false
  const fileOnce = async (nth: number) => {
    const key = randomUUID()
    let papers: string[] | undefined
    for (;;) {
      const origin = wish.origin()
      try {
        if (wish.withPapers && nth % 5 === 0) papers ??= [await handIn(origin, wish.cookie, `情况说明 ${key}`)]
        const answer = await file(origin, wish.cookie, key, papers)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        const body = await answer.json()
        if (answer.ok) {
          wish.ledger.write({ key, number: body.number, ...(papers && { papers }) })
          acknowledged += 1
          return
        }
        if (answer.status < 500) throw new Refused(`${answer.status} ${JSON.stringify(body)}`)
      } catch (error) {
        if (error instanceof Refused) throw error
        statuses.set(0, (statuses.get(0) ?? 0) + 1)
      }
      await pause(50)
    }
  }
  const pace = wish.perSecond ? (1_000 * wish.clients) / wish.perSecond : 0
  const work = async () => {
    for (let nth = 0; !stopping; nth += 1) {
      const began = performance.now()
      await fileOnce(nth)
      if (pace > 0) await pause(pace - (performance.now() - began))
    }
  }
  const working = Promise.all(Array.from({ length: wish.clients }, work))
  let refused: unknown
  working.catch((error) => {
    refused = error
  })
  return {
    statuses,
    acknowledged() {
      if (refused) throw refused
      return acknowledged
    },
    async stop() {
      stopping = true
      await working
    },
  }
}

/** Thrown when a filing is refused: the rehearsal itself is wrong. */
class Refused extends Error {}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))
