import type { FastifyReply } from 'fastify'
import { renameHeaders } from './rate-limit.ts'
import type { Encoding } from './ready-answer.ts'

/** Headers that many answers share. */
export type Head = Readonly<Record<string, string>>

const heads = new WeakMap<Head, Map<Encoding | undefined, readonly string[]>>()

/** Names and values in turn, with what follows from the encoding; put together once for each head that is kept. */
export function headFor(head: Head, encoding: Encoding | undefined): readonly string[] {
  const known = heads.get(head) ?? new Map<Encoding | undefined, readonly string[]>()
  heads.set(head, known)
  const found = known.get(encoding)
  if (found) return found
  const { vary, ...others } = head
  const all = {
    ...others,
    vary: vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  }
  const made = Object.entries(all).flat()
  known.set(encoding, made)
  return made
}

/**
 * Sends an answer of which every byte is there (status 200): nothing is left for the hooks that look at answers on their way
 * out, so they are passed by. What every answer says stands on it too, and it is counted and logged like any other.
 */
export function sendWhole(reply: FastifyReply, head: readonly string[], body: Buffer): void {
  reply.hijack()
  renameHeaders(reply)
  const all = [...reply.server.safety, ...head]
  // What was set for this answer alone: its request's number, her limits, a cookie.
  const own = reply.getHeaders()
  for (const name in own) add(all, name, own[name])
  all.push('content-length', String(body.length))
  reply.raw.writeHead(200, all)
  reply.raw.end(body)
}

function add(head: string[], name: string, value: number | string | string[] | undefined): void {
  if (Array.isArray(value)) for (const each of value) head.push(name, each)
  else head.push(name, String(value))
}
