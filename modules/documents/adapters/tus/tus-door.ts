import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { no, type Refusal } from '@gongdao/platform/answer'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { patience } from '../../application/clean-up.ts'
import type { Ground, Uploader } from '../../application/needs.ts'
import { roomFor, takeIn } from '../../application/take-in.ts'
import { findDocuments } from '../postgres/document-rows.ts'

/** What came of one tus request: the protocol's answer, or a refusal of ours. */
export type TusOutcome = { readonly response: Response } | { readonly refusal: Refusal }

/** Uploads in pieces that survive a lost connection (tus 1.0): create, ask how far it got, send on, end. */
export interface TusDoor {
  handle(request: Request, by: Uploader): Promise<TusOutcome>
}

/** Thrown when a piece could not be written, for want of room as a rule: what came before it stays, and she goes on later. */
class UploadNotKept extends Error {
  readonly statusCode = 503
}

/** Whose request it is, and what we refused in it: the library's hooks only see the request. */
interface Course {
  readonly by: Uploader
  refusal?: Refusal
  fault?: unknown
}

interface Upload {
  readonly id: string
  readonly size?: number
  readonly metadata?: Record<string, string | null>
}

/** Opens the door at a path. */
export function tusDoor(ground: Ground, at: string): TusDoor {
  const store = new FileStore({
    directory: path.join(ground.waitingFolder, 'tus'),
    expirationPeriodInMilliseconds: patience,
  })
  const courses = new WeakMap<object, Course>()
  /** Bytes promised and not finished, which count against the day's room too. */
  const open = new Map<string, { owner: string; bytes: number }>()

  const refuse = (request: object, refusal: Refusal): never => {
    courses.get(request)!.refusal = refusal
    throw { status_code: 422, body: refusal.code }
  }

  const create = async (request: object, upload: Upload) => {
    const { by } = courses.get(request)!
    const owner = `${by.city}:${by.id}`
    const bytes = upload.size ?? ground.mostBytes
    const promised = [...open.values()].reduce((sum, one) => sum + (one.owner === owner ? one.bytes : 0), 0)
    if (bytes > ground.mostBytes) refuse(request, no('documents/too-large', { most: ground.mostBytes }))
    const room = await roomFor(ground, by, bytes, promised)
    if (!room.ok) refuse(request, room)
    open.set(upload.id, { owner, bytes })
    const filename = upload.metadata?.filename ?? upload.metadata?.name ?? ''
    return { metadata: { filename, owner: by.id, city: by.city } }
  }

  const finish = async (request: object, upload: Upload) => {
    const { by } = courses.get(request)!
    const file = path.join(ground.waitingFolder, 'tus', upload.id)
    const answer = await takeIn(ground, by, { id: upload.id, name: upload.metadata?.filename ?? '', file })
    open.delete(upload.id)
    await store.remove(upload.id).catch(() => {})
    if (!answer.ok) return refuse(request, answer)
    return { headers: { 'Gongdao-Document': upload.id } }
  }

  const server = new Server({
    path: at,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: ground.mostBytes,
    namingFunction: () => randomUUID(),
    onUploadCreate: create,
    onUploadFinish: finish,
    onResponseError: (request, error) => {
      const course = courses.get(request)
      if (course && error instanceof Error) course.fault = error
      return undefined
    },
  })

  const finishLate = async (request: Request, by: Uploader, id: string): Promise<TusOutcome> => {
    const failed = await Promise.resolve(store.getUpload(id))
      .then((upload) => finish(request, upload))
      .then(
        () => undefined,
        (error) => error,
      )
    // Another request may have been quicker.
    const now = await beforeOne(ground, store, request, by, id)
    if (now) return now
    const { refusal } = courses.get(request)!
    if (refusal) return { refusal }
    throw failed
  }

  const handle: TusDoor['handle'] = async (request, by) => {
    const course: Course = { by }
    courses.set(request, course)
    const id = idIn(request.url, at)
    if (id !== undefined) {
      const before = await beforeOne(ground, store, request, by, id)
      if (before) return before
      // All of it came and was not taken in: we were broken off in between. Whoever asks how far it got would think it is done.
      if (request.method === 'HEAD' && (await isAllThere(store, id))) return finishLate(request, by, id)
    }
    const response = await server.handleWeb(request)
    if (id !== undefined && request.method === 'DELETE') open.delete(id)
    if (course.refusal) return { refusal: course.refusal }
    if (course.fault) throw course.fault
    if (response.status >= 500) throw new UploadNotKept('The folder of uploads could not be written.')
    return response.status < 400 ? { response } : { refusal: refusalOf(response.status, ground.mostBytes) }
  }

  return { handle }
}

/** The last part of the address, where it can be the id of an upload; an empty text where it cannot. */
function idIn(url: string, at: string): string | undefined {
  const rest = new URL(url).pathname.slice(at.length).replace(/^\/|\/$/g, '')
  if (rest === '') return undefined
  return /^[0-9a-f-]{36}$/.test(rest) ? rest : ''
}

/**
 * What is said before the protocol is asked. Somebody else's upload does not exist. One that became a document is complete, also
 * for one whose connection broke before she heard of it.
 */
async function beforeOne(
  ground: Ground,
  store: FileStore,
  request: Request,
  by: Uploader,
  id: string,
): Promise<TusOutcome | undefined> {
  if (id === '') return { refusal: no('documents/upload-gone') }
  const [document] = await findDocuments(ground.db, by.city, [id])
  if (document) {
    if (document.owner !== by.id || request.method !== 'HEAD') return { refusal: no('documents/upload-gone') }
    const bytes = String(document.uploadedBytes)
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': bytes, 'Upload-Length': bytes, 'Gongdao-Document': id }
    return { response: new Response(null, { status: 200, headers }) }
  }
  const upload = await store.getUpload(id).catch(() => undefined)
  const isHers = upload?.metadata?.owner === by.id && upload.metadata.city === by.city
  return isHers ? undefined : { refusal: no('documents/upload-gone') }
}

async function isAllThere(store: FileStore, id: string): Promise<boolean> {
  const upload = await store.getUpload(id).catch(() => undefined)
  return upload !== undefined && upload.offset === upload.size
}

/** The protocol's own refusals, as ours. */
function refusalOf(status: number, most: number): Refusal {
  if (status === 409) return no('documents/upload-offset')
  if (status === 404 || status === 410) return no('documents/upload-gone')
  if (status === 413) return no('documents/too-large', { most })
  return no('documents/upload-malformed')
}
