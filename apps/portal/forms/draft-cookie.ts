import type { Turn } from '../portal.ts'
import { readCookie, setCookie } from './cookies.ts'

const name = 'gongdao-draft'
const days30 = 30 * 24 * 3600

/** Ids and secrets are ours: nothing else gets into a cookie's path. */
export const isDraftId = (id: string): boolean => /^[\w-]{8,64}$/.test(id)

/** The secret of a draft in this browser, sent only to the draft's own pages. */
export const draftSecret = (turn: Turn): string | undefined => readCookie(turn.request, name)

export const keepDraftSecret = (turn: Turn, id: string, secret: string): void =>
  setCookie(turn.request, turn.reply, name, secret, { path: `/file/${id}`, maxAge: days30 })

export const forgetDraft = (turn: Turn, id: string): void =>
  setCookie(turn.request, turn.reply, name, '', { path: `/file/${id}`, maxAge: 0 })

/** One code to copy: where the draft is and what opens it. */
export const resumeCode = (id: string, secret: string): string => `${id}.${secret}`

export function readResumeCode(code: string): { id: string; secret: string } | undefined {
  const [id = '', secret = ''] = code.replace(/\s/g, '').split('.')
  return isDraftId(id) && secret.length > 0 && secret.length < 200 ? { id, secret } : undefined
}
