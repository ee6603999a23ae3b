import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { PortalDoors } from './doors.ts'
import { FormBody } from './forms/form-body.ts'
import { isOurForm } from './forms/form-token.ts'
import { drawProblem } from './pages/problems.tsx'
import { type Reader, readerOf } from './reader.ts'
import type { Draw } from './render.tsx'

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
  get(path: string, handler: Handler, options?: RouteShorthandOptions): void
  /** A form of ours: its token is checked before the handler sees it. */
  post(path: string, handler: Handler, options?: RouteShorthandOptions): void
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
export function createPortal(app: FastifyInstance, doors: PortalDoors, draw: Draw): Portal {
  const turnOf = (
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormBody,
    files: readonly SentFile[],
    unread = 0,
  ): Turn => ({
    request,
    reply,
    reader: readerOf(doors, request, reply, unread),
    at: request.params as Record<string, string>,
    query: FormBody.of(request.query),
    form,
    files,
  })
  return {
    doors,
    draw,
    get: (path, handler, options = {}) => {
      app.get(path, { ...options, schema: { hide: true } as object }, async (request, reply) => {
        const person = doors.personOf(request)
        const unread = person.kind === 'resident' ? await doors.notices.unreadOf(person) : 0
        await handler(turnOf(request, reply, FormBody.of(undefined), [], unread))
        return reply
      })
    },
    post: (path, handler, options = {}) => {
      app.post(path, { ...options, schema: { hide: true } as object }, async (request, reply) => {
        const sent = request.isMultipart()
          ? await readMultipart(request)
          : { form: FormBody.of(request.body), files: [] }
        const turn = turnOf(request, reply, sent.form, sent.files)
        if (!isOurForm(doors.formSecret, request, sent.form.text('_token')))
          return drawProblem(draw, turn, 'stale-form')
        await handler(turn)
        return reply
      })
    },
  }
}

/** Post, redirect, get. What an address may not hold as it is (it may come from the address that was asked for) is escaped. */
export const goTo = (turn: Turn, path: string): FastifyReply =>
  turn.reply
    .code(303)
    .header('cache-control', 'no-store')
    .redirect(path.replace(/[^\x21-\x7e]+/g, encodeURIComponent), 303)
