import type { Turn } from '../portal.ts'
import { readCookie, setCookie } from './cookies.ts'

const name = 'gongdao-code'
const shown = 'gongdao-code-shown'
const twoHours = 2 * 3600
const halfHour = 30 * 60

const pathsOf = (number: string) => [`/matters/${encodeURIComponent(number)}`, `/receipt/${encodeURIComponent(number)}`]

/** The tracking code in this browser: sent only to the pages of its own matter, for two hours. */
export function keepCode(turn: Turn, number: string, code: string): void {
  for (const path of pathsOf(number)) setCookie(turn.request, turn.reply, name, code, { path, maxAge: twoHours })
}

export const codeOf = (turn: Turn): string | undefined => readCookie(turn.request, name) || undefined

/** The code on the receipt page, until she says that she has kept it, half an hour at most. */
export const showCode = (turn: Turn, number: string, code: string): void =>
  setCookie(turn.request, turn.reply, shown, code, { path: `/receipt/${encodeURIComponent(number)}`, maxAge: halfHour })

export const shownCode = (turn: Turn): string | undefined => readCookie(turn.request, shown) || undefined

export const hideCode = (turn: Turn, number: string): void =>
  setCookie(turn.request, turn.reply, shown, '', { path: `/receipt/${encodeURIComponent(number)}`, maxAge: 0 })
