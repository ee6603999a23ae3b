import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

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

/** Sends it in the best encoding that the browser takes. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyAnswer): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const varies = reply.getHeader('vary')
  reply.header('vary', varies ? `${varies}, accept-encoding` : 'accept-encoding')
  return encoding ? reply.header('content-encoding', encoding).send(ready[encoding]) : reply.send(ready.plain)
}

/** Refused encodings (`br;q=0`) are not taken. */
function encodingFor(accepted: string | undefined): 'br' | 'gzip' | undefined {
  if (!accepted) return undefined
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]!.trim())
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : undefined
}
