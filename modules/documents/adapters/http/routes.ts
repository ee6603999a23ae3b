import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { no } from '@gongdao/platform/answer'
import { sendRefusal } from '@gongdao/platform/http'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { infoOf } from '../../application/for-filing.ts'
import type { Uploader } from '../../application/needs.ts'
import { DocumentInfo } from '../../contract/index.ts'
import type { Documents } from '../../index.ts'
import { tusDoor } from '../tus/tus-door.ts'
import { sendDocument } from './send-document.ts'

export interface DocumentRouteOptions {
  /** Who is asking. */
  readonly personOf: (request: FastifyRequest) => Uploader
  /** Whether she may read this document: asked of the policy of whoever holds it. Her own uploads are hers without asking. */
  readonly may: (request: FastifyRequest, document: string) => Promise<boolean>
  /** Where the uploads are mounted, as a browser sees it. */
  readonly uploadsAt?: string
}

const content = (description: string) => ({
  description,
  content: { '*/*': { schema: Type.String({ format: 'binary' }) } },
})
const Id = Type.Object({ id: Type.String({ maxLength: 64 }) })
const tags = ['documents']
/** The content type of a piece. */
const piece = 'application/offset+octet-stream'

/** The headers of tus 1.0, which the door reads itself. */
const text = (description: string) => Type.String({ description })
const Tus = { 'tus-resumable': text('1.0.0') }
const Beginning = {
  'upload-length': text('bytes of the whole'),
  'upload-metadata': Type.Optional(text('filename, a blank, and the name in base64')),
}
const Offset = { 'upload-offset': text('how much has arrived') }
const told = { 'tus-resumable': text('1.0.0') }

/** Uploads in pieces, information and download. A download passes the policy, each time. */
export function documentsRoutes(documents: Documents, options: DocumentRouteOptions): FastifyPluginAsync {
  return async (app) => {
    await app.register(uploads(documents, options))
    await app.register(downloads(documents, options))
  }
}

function uploads(documents: Documents, options: DocumentRouteOptions): FastifyPluginAsync {
  return async (app) => {
    const door = tusDoor(documents.ground, options.uploadsAt ?? '/api/v1/uploads')
    // The content goes to the disk as it comes; it is never parsed or held in memory.
    app.addContentTypeParser(piece, (_request, _payload, done) => done(null))

    const handle = async (request: FastifyRequest, reply: FastifyReply) => {
      const outcome = await door.handle(asWebRequest(request), options.personOf(request))
      reply.header('tus-resumable', '1.0.0')
      if ('refusal' in outcome) return sendRefusal(reply, outcome.refusal)
      for (const [name, value] of outcome.response.headers) if (name !== 'content-length') reply.header(name, value)
      return reply.code(outcome.response.status).send()
    }
    const words = (operationId: string, summary: string, status: number, described: object) => ({
      schema: { operationId, summary, tags, response: { [status]: Type.Null({ headers: told }) } },
      config: { described },
    })
    const one = (operationId: string, summary: string, status: number, described: object) => {
      const { schema, config } = words(operationId, summary, status, described)
      return { schema: { ...schema, params: Id }, config: { ...config, swagger: { exposeHeadRoute: true } } }
    }
    app.options('/uploads', words('uploadOptions', 'What this server knows of tus 1.0', 204, {}), handle)
    app.post(
      '/uploads',
      words('createUpload', 'Begin an upload in pieces (tus 1.0, Upload-Length, Upload-Metadata: filename)', 201, {
        headers: Type.Object({ ...Tus, ...Beginning }),
      }),
      handle,
    )
    app.head(
      '/uploads/:id',
      one('uploadOffset', 'How much of an upload has arrived', 200, { headers: Type.Object(Tus) }),
      handle,
    )
    app.patch(
      '/uploads/:id',
      one(
        'continueUpload',
        'Send on from Upload-Offset; the last piece makes the document, whose id is the id of the upload',
        204,
        { headers: Type.Object({ ...Tus, ...Offset }), body: Type.String({ format: 'binary' }), consumes: [piece] },
      ),
      handle,
    )
    app.delete(
      '/uploads/:id',
      one('cancelUpload', 'Give an unfinished upload up', 204, { headers: Type.Object(Tus) }),
      handle,
    )
  }
}

/** The request as the web knows it, its body still flowing. */
function asWebRequest(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const hasBody = request.method === 'PATCH' || (request.method === 'POST' && headers.get('content-type') === piece)
  const body = hasBody ? (Readable.toWeb(request.raw as IncomingMessage) as ReadableStream) : null
  const [pathname = '/'] = request.url.split('?')
  return new Request(`http://localhost${pathname}`, {
    method: request.method,
    headers,
    ...(body ? { body, duplex: 'half' } : {}),
  } as RequestInit)
}

function downloads(documents: Documents, options: DocumentRouteOptions): FastifyPluginAsync {
  return async (app) => {
    /** One answer for what is not there and what she may not see. */
    const find = async (request: FastifyRequest, id: string) => {
      const by = options.personOf(request)
      const document = await documents.find(by.city, id)
      if (!document) return undefined
      const isOwn = by.id !== 'anonymous' && document.owner === by.id
      return isOwn || (await options.may(request, id)) ? document : undefined
    }

    app.get<{ Params: { id: string } }>(
      '/documents/:id/info',
      {
        schema: {
          operationId: 'documentInfo',
          summary: 'What is known of a document',
          tags,
          params: Id,
          response: { 200: DocumentInfo },
        },
      },
      async (request, reply) => {
        const document = await find(request, request.params.id)
        return document ? infoOf(document) : sendRefusal(reply, no('documents/no-such-document'))
      },
    )

    app.get<{ Params: { id: string }; Querystring: { inline?: boolean } }>(
      '/documents/:id',
      {
        schema: {
          operationId: 'downloadDocument',
          summary: 'The content of a document, through the policy',
          tags,
          params: Id,
          querystring: Type.Object({ inline: Type.Optional(Type.Boolean()) }),
          response: { 200: content('The whole'), 206: content('The part that was asked for (Range)') },
        },
      },
      async (request, reply) => {
        const document = await find(request, request.params.id)
        if (!document) return sendRefusal(reply, no('documents/no-such-document'))
        return sendDocument(documents, document, request, reply)
      },
    )
  }
}
