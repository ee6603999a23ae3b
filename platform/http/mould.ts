import { brotliCompressSync, constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor, varyByEncoding } from './ready-answer.ts'

/**
 * A text of which most is the same for many, with holes for what is one reader's own. The parts between the holes are
 * compressed once; a hole is filled with the reader's bytes as they are, which gzip allows, so that nothing is compressed
 * when it is sent and nothing of hers is kept.
 */
export interface Mould {
  readonly parts: readonly Part[]
  /** Which value goes behind which part; one less than there are parts. */
  readonly holes: readonly string[]
  /** Bytes that it holds in memory. */
  readonly bytes: number
}

interface Part {
  readonly plain: Buffer
  /** The part alone, as a piece of a deflate stream that ends on a whole byte and looks back at nothing. */
  readonly deflated: Buffer
}

/** What a gzip file begins with: deflate, no name, no time, no system. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** An empty last block. */
const deflateEnd = Buffer.from([3, 0])
/** As much as one block may hold that is not compressed. */
const mostInHole = 0xffff

/** Makes a mould of a text in which each value stands as its mark; a mark may stand there several times, or not at all. */
export function mouldOf(text: string, marks: Readonly<Record<string, string>>): Mould {
  const names = new Map(Object.entries(marks).map(([name, mark]) => [mark, name]))
  const holes: string[] = []
  const parts: Part[] = []
  let rest = text
  for (;;) {
    const next = [...names.keys()].map((mark) => [rest.indexOf(mark), mark] as const).filter(([at]) => at >= 0)
    const [at, mark] = next.sort(([a], [b]) => a - b)[0] ?? [rest.length, undefined]
    parts.push(partOf(rest.slice(0, at)))
    if (mark === undefined) break
    holes.push(names.get(mark)!)
    rest = rest.slice(at + mark.length)
  }
  const bytes = parts.reduce((sum, { plain, deflated }) => sum + plain.length + deflated.length, 0)
  return { parts, holes, bytes }
}

function partOf(text: string): Part {
  const plain = Buffer.from(text)
  return { plain, deflated: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH }) }
}

/** The text with its holes filled. */
export const filled = (mould: Mould, values: Readonly<Record<string, string>>): Buffer =>
  Buffer.concat(piecesOf(mould, values).map((piece) => ('plain' in piece ? piece.plain : piece)))

/** The same as a gzip file. */
export function filledGzip(mould: Mould, values: Readonly<Record<string, string>>): Buffer {
  const bytes: Buffer[] = [gzipHead]
  let sum = 0
  let length = 0
  for (const piece of piecesOf(mould, values)) {
    const plain = 'plain' in piece ? piece.plain : piece
    // Of nothing there is no sum: the function would begin anew.
    if (plain.length === 0) continue
    sum = crc32(plain, sum)
    length += plain.length
    if ('plain' in piece) bytes.push(piece.deflated)
    else bytes.push(storedHead(plain.length), plain)
  }
  const tail = Buffer.allocUnsafe(8)
  tail.writeUInt32LE(sum, 0)
  tail.writeUInt32LE(length % 2 ** 32, 4)
  bytes.push(deflateEnd, tail)
  return Buffer.concat(bytes)
}

function piecesOf({ parts, holes }: Mould, values: Readonly<Record<string, string>>): (Part | Buffer)[] {
  return parts.flatMap((part, at) => {
    const hole = holes[at]
    if (hole === undefined) return [part]
    const value = Buffer.from(values[hole] ?? '')
    if (value.length > mostInHole) throw new RangeError(`${hole} is too long to stand in a mould`)
    return [part, value]
  })
}

/** A block that is not compressed: its kind, its length, and its length once more the other way round. */
function storedHead(length: number): Buffer {
  const head = Buffer.allocUnsafe(5)
  head[0] = 0
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(~length & 0xffff, 3)
  return head
}

/** Sends it filled, compressed where the browser takes it. */
export function sendFilled(
  request: FastifyRequest,
  reply: FastifyReply,
  mould: Mould,
  values: Readonly<Record<string, string>>,
): FastifyReply {
  varyByEncoding(reply)
  return encodingFor(request.headers['accept-encoding'], 'gzip') === 'gzip'
    ? reply.header('content-encoding', 'gzip').send(filledGzip(mould, values))
    : sendNow(request, reply, filled(mould, values))
}

/** Sends a text that is made for one answer only: compressed on the spot, as cheaply as it goes. */
export function sendNow(request: FastifyRequest, reply: FastifyReply, text: string | Buffer): FastifyReply {
  const plain = typeof text === 'string' ? Buffer.from(text) : text
  varyByEncoding(reply)
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (encoding === undefined || plain.length < 1024) return reply.send(plain)
  return reply.header('content-encoding', encoding).send(encoding === 'br' ? brotliNow(plain) : gzipSync(plain, fast))
}

/** Of both the quality that costs least for what it saves on pages of ten to fifty kilobytes. */
const fast = { level: 3 }
const brotliNow = (plain: Buffer): Buffer =>
  brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  })
