import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Head, headFor, sendWhole } from './send-whole.ts'

/** An answer that is the same for many: compressed once, sent often. */
export interface ReadyAnswer {
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

/** Makes an answer ready in each encoding that browsers ask for. */
export function readyAnswer(text: string): ReadyAnswer {
  const plain = Buffer.from(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return { plain, gzip: gzipSync(plain, { level: 9 }), br: brotliCompressSync(plain, { params }) }
}

/** Sends it in the best encoding that the browser takes, with these headers, of which `vary` need not name the encoding. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyAnswer, head: Head = {}): void {
  const encoding = encodingFor(request.headers['accept-encoding'])
  sendWhole(reply, headFor(head, encoding), encoding ? ready[encoding] : ready.plain)
}

/** Says that the answer depends on the encodings that were asked for. */
export function varyByEncoding(reply: FastifyReply): void {
  const varies = reply.getHeader('vary')
  reply.header('vary', varies ? `${varies}, accept-encoding` : 'accept-encoding')
}

export type Encoding = 'br' | 'gzip'

const mostKnown = 200
const known = new Map<string, ReadonlySet<string>>()

/** The encoding to send in, the preferred one first; undefined: as it is. */
export function encodingFor(accepted: string | undefined, preferred: Encoding = 'br'): Encoding | undefined {
  if (!accepted) return undefined
  const taken = known.get(accepted) ?? remember(accepted)
  if (taken.has(preferred)) return preferred
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : undefined
}

/** Browsers all say much the same, so what each of them says is read once. Refused encodings (`br;q=0`) are not taken. */
function remember(accepted: string): ReadonlySet<string> {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((one) => one.trim())
      .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
      .map((one) => one.split(';')[0]!.trim()),
  )
  if (known.size < mostKnown && accepted.length <= 200) known.set(accepted, taken)
  return taken
}
