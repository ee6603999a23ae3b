import { no } from '@gongdao/platform/answer'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Documents } from '../../index.ts'
import type { StoredDocument } from '../postgres/document-rows.ts'

/** Only what a browser shows without running anything may be shown in place. */
const shownInPlace = /^(image\/(jpeg|png|webp)|audio\/|video\/)/

/**
 * Sends a content so that it can do nothing: as a download unless it is a picture or a recording, its type not to be guessed,
 * in a sandbox without a network, kept by no cache. One part may be asked for (Range), for recordings.
 */
export async function sendDocument(
  documents: Documents,
  document: StoredDocument,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const wantsInline = (request.query as { inline?: boolean }).inline === true
  const place = wantsInline && shownInPlace.test(document.mediaType) ? 'inline' : 'attachment'
  const part = partOf(request.headers.range, document.bytes)
  const content = await documents.read(document, part)
  if (!content) return sendRefusal(reply, no('documents/no-such-document'))
  reply
    .header('content-type', document.mediaType === 'text/plain' ? 'text/plain' : document.mediaType)
    .header(
      'content-disposition',
      `${place}; filename="${asciiName(document.name)}"; filename*=UTF-8''${encoded(document.name)}`,
    )
    .header('content-length', part ? part.end - part.start + 1 : document.bytes)
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'",
    )
    .header('cache-control', 'private, no-store')
    .header('cross-origin-resource-policy', 'same-origin')
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${document.bytes}`)
  return reply.send(content)
}

/** One part, as asked; anything else gets the whole. */
function partOf(range: string | undefined, bytes: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined || (first === '' && last === '')) return undefined
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return start <= end && start < bytes ? { start, end } : undefined
}

/** For old browsers; the true name follows in UTF-8. */
const asciiName = (name: string) => name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
