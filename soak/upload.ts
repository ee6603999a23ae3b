import type { Reply } from './ask.ts'
import type { Person } from './people.ts'

const tus = { 'tus-resumable': '1.0.0' }

/** Pauses before she asks how far it got. */
const pause = 300
const mostTurns = 200

/**
 * Hands in a file in pieces, as a browser does that loses its line: whenever an answer stays away she asks how far it got, and
 * goes on from there. Answers the document's id once the house has said that it has it; undefined when it never came.
 */
export async function handIn(by: Person, name: string, content: Buffer): Promise<string | undefined> {
  const place = await begin(by, name, content.length)
  if (place === undefined) return undefined
  const pieces = Math.ceil(content.length / 3)
  let offset: number | undefined = 0
  for (let turn = 0; turn < mostTurns; turn++) {
    const reply: Reply | undefined = await (offset === undefined
      ? by.ask({ method: 'HEAD', path: place, headers: tus })
      : by.ask({
          method: 'PATCH',
          path: place,
          headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
          body: content.subarray(offset, offset + pieces),
        })
    ).catch(() => undefined)
    const document = reply && reply.status < 300 ? header(reply, 'gongdao-document') : undefined
    if (document) return document
    if (reply && reply.status < 300) offset = Number(header(reply, 'upload-offset'))
    else if (reply && reply.status === 404) return undefined
    else {
      offset = undefined
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    // The protocol calls it complete: a browser stops here and believes that the house has it.
    if (offset === content.length) return idOf(place)
  }
  return undefined
}

/** An upload that is announced; its address. */
export async function begin(by: Person, name: string, bytes: number): Promise<string | undefined> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  const headers = { ...tus, 'upload-length': String(bytes), 'upload-metadata': metadata }
  const reply = await by.ask({ method: 'POST', path: '/api/v1/uploads', headers }).catch(() => undefined)
  return reply?.status === 201 ? new URL(header(reply, 'location')!, 'http://x/api/v1/uploads/').pathname : undefined
}

const header = (reply: Reply, name: string): string | undefined => reply.headers[name] as string | undefined
const idOf = (place: string): string => place.split('/').at(-1)!
