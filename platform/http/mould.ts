import { brotliCompressSync, constants, crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { product, shiftBy } from './crc-shift.ts'
import { encodingFor, varyByEncoding } from './ready-answer.ts'
import { type Head, headFor, sendWhole } from './send-whole.ts'

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
  /** The part alone, as a piece of a deflate stream that ends on a whole byte and looks back at nothing. */
  readonly deflated: Buffer
  /** Sum and length of what it is the text of. */
  readonly sum: number
  readonly length: number
}

/** A mould laid out for values of certain lengths: the same bytes each time, but for those that stand in the holes. */
interface Layout {
  readonly lengths: string
  readonly bytes: Buffer
  /** Where each hole's value stands, hole by hole. */
  readonly places: readonly number[]
  /** The sum of everything but the values. */
  readonly sum: number
  /** What the sum of each value is multiplied by, for all its holes together. */
  readonly shifts: ReadonlyMap<string, number>
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
  // Once more for its layout.
  const bytes = 2 * parts.reduce((sum, { deflated }) => sum + deflated.length, 0)
  return { parts, holes, bytes }
}

function partOf(text: string): Part {
  const plain = Buffer.from(text)
  const deflated = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return { deflated, sum: crc32(plain), length: plain.length }
}

/** The text with its holes filled. */
export const filled = (mould: Mould, values: Readonly<Record<string, string>>): Buffer =>
  gunzipSync(filledGzip(mould, values))

/** The same as a gzip file. */
export function filledGzip(mould: Mould, values: Readonly<Record<string, string>>): Buffer {
  const own = new Map<string, Buffer>()
  for (const name of mould.holes) if (!own.has(name)) own.set(name, Buffer.from(values[name] ?? ''))
  const { bytes, places, sum, shifts } = layoutFor(mould, own)
  const file = Buffer.allocUnsafe(bytes.length)
  bytes.copy(file)
  for (let at = 0; at < places.length; at++) own.get(mould.holes[at]!)!.copy(file, places[at]!)
  let whole = sum
  for (const [name, shift] of shifts) whole ^= product(shift, crc32(own.get(name)!))
  file.writeUInt32LE(whole >>> 0, file.length - 8)
  return file
}

const layouts = new WeakMap<Mould, Layout>()

/** Values of one kind are nearly always of one length, so one layout is kept with its mould. */
function layoutFor(mould: Mould, values: ReadonlyMap<string, Buffer>): Layout {
  let lengths = ''
  for (const value of values.values()) lengths += `${value.length} `
  const known = layouts.get(mould)
  if (known?.lengths === lengths) return known
  const made = layOut(mould, values, lengths)
  layouts.set(mould, made)
  return made
}

function layOut({ parts, holes }: Mould, values: ReadonlyMap<string, Buffer>, lengths: string): Layout {
  const pieces: Buffer[] = [gzipHead]
  const places: number[] = []
  let at = gzipHead.length
  const put = (piece: Buffer) => {
    pieces.push(piece)
    at += piece.length
  }
  parts.forEach(({ deflated }, nth) => {
    put(deflated)
    const length = nth < holes.length ? values.get(holes[nth]!)!.length : 0
    if (length > mostInHole) throw new RangeError(`${holes[nth]} is too long to stand in a mould`)
    if (length > 0) put(storedHead(length))
    if (nth < holes.length) places.push(at)
    put(Buffer.alloc(length))
  })
  let [sum, behind] = [0, 0]
  const shifts = new Map<string, number>()
  for (let nth = parts.length - 1; nth >= 0; nth--) {
    const hole = holes[nth]
    if (hole !== undefined) {
      shifts.set(hole, (shifts.get(hole) ?? 0) ^ shiftBy(behind))
      behind += values.get(hole)!.length
    }
    sum ^= product(shiftBy(behind), parts[nth]!.sum)
    behind += parts[nth]!.length
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(behind % 2 ** 32, 4)
  put(deflateEnd)
  put(tail)
  return { lengths, bytes: Buffer.concat(pieces), places, sum, shifts }
}

/** A block that is not compressed: its kind, its length, and its length once more the other way round. */
function storedHead(length: number): Buffer {
  const head = Buffer.allocUnsafe(5)
  head[0] = 0
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(~length & 0xffff, 3)
  return head
}

/** Sends it filled, compressed where the browser takes it, with these headers. */
export function sendFilled(
  request: FastifyRequest,
  reply: FastifyReply,
  mould: Mould,
  values: Readonly<Record<string, string>>,
  head: Head = {},
): void {
  const encoding = encodingFor(request.headers['accept-encoding'], 'gzip')
  const body =
    encoding === 'gzip'
      ? filledGzip(mould, values)
      : encoding === 'br'
        ? brotliNow(filled(mould, values))
        : filled(mould, values)
  sendWhole(reply, headFor(head, encoding), body)
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
