import multipart from '@fastify/multipart'
import { sendReady } from '@gongdao/platform/http'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { PortalDoors } from './doors.ts'
import { FormBody } from './forms/form-body.ts'
import { isOurForm, isSameOrigin } from './forms/form-token.ts'
import type { KeptPages } from './kept-pages.ts'
import { drawProblem } from './pages/problems.tsx'
import { type Reader, readerOf } from './reader.ts'
import { type Draw, type DrawOnce, pageHeads } from './render.tsx'

/** A file that came with a form sent by a browser without scripts. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** What a handler of the portal works with. */
export interface Turn {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly reader: Reader
  /** Values of the address: `:number`, `:draft`, … */
  readonly at: Readonly<Record<string, string>>
  readonly query: FormBody
  readonly form: FormBody
  readonly files: readonly SentFile[]
}

type Handler = (turn: Turn) => unknown

export interface Portal {
  readonly doors: PortalDoors
  readonly draw: Draw
  /** Draws a page once for whoever would be shown the same. */
  readonly drawOnce: DrawOnce
  get(path: string, handler: Handler, options?: RouteShorthandOptions): void
  /** A page that is the same for everybody who is not signed in: drawn once a minute, without a form token. */
  getKept(path: string, handler: Handler): void
  /** A form of ours: its token is checked before the handler sees it. */
  post(path: string, handler: Handler, options?: RouteShorthandOptions): void
  /** A form that stands on kept pages and touches nothing of anybody's: without a session it needs no token. */
  postFree(path: string, handler: Handler, options?: RouteShorthandOptions): void
}

const mostBytes = 20 * 1024 * 1024
const mostText = 512 * 1024
/** Fields of one form; ours have far fewer. */
const mostFields = 600

/** Thrown when a form with files ends in the middle or is none: the browser's connection broke, or it is no browser. */
class FormUnreadable extends Error {
  readonly statusCode = 400
}

/** Thrown when a form has more fields than any of ours. */
class FormTooLarge extends Error {
  readonly statusCode = 413
}

/** Reads a form with files; what its parser cannot make sense of is the sender's mistake and no fault of ours. */
async function readMultipart(request: FastifyRequest): Promise<{ form: FormBody; files: SentFile[] }> {
  try {
    return await readParts(request)
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new FormUnreadable('The form cannot be read', { cause: error })
  }
}

async function readParts(request: FastifyRequest): Promise<{ form: FormBody; files: SentFile[] }> {
  const values: Record<string, string[]> = {}
  const files: SentFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') values[part.fieldname] = [...(values[part.fieldname] ?? []), part.value]
      continue
    }
    const bytes = await part.toBuffer()
    if (part.filename) files.push({ field: part.fieldname, name: part.filename, mediaType: part.mimetype, bytes })
  }
  return { form: FormBody.of(values), files }
}

/** Teaches a Fastify scope the forms of browsers: url-encoded, and multipart where a file comes along. */
export async function acceptForms(app: FastifyInstance): Promise<void> {
  const encoded = 'application/x-www-form-urlencoded'
  if (app.hasContentTypeParser(encoded)) app.removeContentTypeParser(encoded)
  app.addContentTypeParser(encoded, { parseAs: 'string', bodyLimit: mostText }, (_request, body, done) => {
    const isTooLarge = String(body).split('&', mostFields + 1).length > mostFields
    done(isTooLarge ? new FormTooLarge('The form has too many fields') : null, body)
  })
  await app.register(multipart, { limits: { fileSize: mostBytes, files: 10, fields: 300, fieldSize: mostText } })
}

/** The two ways to answer: draw on GET; on POST check the form, act, and send her on to the next page. */
export function createPortal(
  scopes: { readonly pages: FastifyInstance; readonly forms: FastifyInstance },
  doors: PortalDoors,
  { draw, drawOnce, kept }: { draw: Draw; drawOnce: DrawOnce; kept: KeptPages },
): Portal {
  const hidden = { schema: { hide: true } as object }
  // Pages are compressed where they are drawn: the server need not look at them again.
  const packed = { compress: false, decompress: false } as const
  const open = (request: FastifyRequest, reply: FastifyReply, handler: Handler) => {
    const person = doors.personOf(request)
    const opened = (unread: number) =>
      answer(handler, new OpenedPage(request, reply, readerOf(doors, request, reply, unread)))
    return person.kind === 'resident' ? doors.notices.unreadOf(person).then(opened) : opened(0)
  }
  const isOurs = (request: FastifyRequest, form: FormBody, needsToken: boolean): boolean =>
    isOurForm(doors.formSecret, request, form.text('_token')) ||
    (!needsToken && doors.personOf(request).kind === 'anonymous' && isSameOrigin(request))
  const take = (path: string, handler: Handler, options: RouteShorthandOptions, needsToken: boolean) =>
    scopes.forms.post(path, { ...options, ...hidden }, async (request, reply) => {
      const sent = request.isMultipart() ? await readMultipart(request) : { form: FormBody.of(request.body), files: [] }
      const turn = new OpenedPage(request, reply, readerOf(doors, request, reply), sent)
      if (!isOurs(request, sent.form, needsToken)) return drawProblem(draw, turn, 'stale-form')
      return answer(handler, turn)
    })
  return {
    doors,
    draw,
    drawOnce,
    get: (path, handler, options = {}) =>
      void scopes.pages.get(path, { ...packed, ...options, ...hidden }, (request, reply) =>
        open(request, reply, handler),
      ),
    getKept: (path, handler) =>
      void scopes.pages.get(path, { ...packed, ...hidden }, (request, reply) => {
        if (doors.personOf(request).kind !== 'anonymous' || request.url.includes('?'))
          return open(request, reply, handler)
        const page = kept.find(request, reply)
        if (!page) {
          const reader = { ...readerOf(doors, request), token: '' }
          return answer(handler, new OpenedPage(request, reply, reader))
        }
        sendReady(request, reply, page, pageHeads[request.language])
        return undefined
      }),
    post: (path, handler, options = {}) => void take(path, handler, options, true),
    postFree: (path, handler, options = {}) => void take(path, handler, options, false),
  }
}

const emptyForm = { form: FormBody.of(undefined), files: [] }

class OpenedPage implements Turn {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly reader: Reader
  readonly form: FormBody
  readonly files: readonly SentFile[]
  private asked: FormBody | undefined

  constructor(
    request: FastifyRequest,
    reply: FastifyReply,
    reader: Reader,
    sent: { readonly form: FormBody; readonly files: readonly SentFile[] } = emptyForm,
  ) {
    this.request = request
    this.reply = reply
    this.reader = reader
    this.form = sent.form
    this.files = sent.files
  }

  get at(): Readonly<Record<string, string>> {
    return this.request.params as Record<string, string>
  }

  get query(): FormBody {
    this.asked ??= FormBody.of(this.request.query)
    return this.asked
  }
}

/**
 * Lets a handler answer. A reply that is handed to the server is waited for until the last byte has left, with listeners of its
 * own: only one that has not been sent yet is worth that.
 */
async function answer(handler: Handler, turn: Turn): Promise<FastifyReply | undefined> {
  const said = handler(turn)
  if (said !== turn.reply) await said
  return turn.reply.raw.writableEnded ? undefined : turn.reply
}

/** Post, redirect, get. What an address may not hold as it is (it may come from the address that was asked for) is escaped. */
export const goTo = (turn: Turn, path: string): FastifyReply =>
  turn.reply
    .code(303)
    .header('cache-control', 'no-store')
    .redirect(path.replace(/[^\x21-\x7e]+/g, encodeURIComponent), 303)
