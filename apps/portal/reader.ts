import type { Person } from '@gongdao/people/contract'
import type { Language } from '@gongdao/web-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PortalDoors } from './doors.ts'
import { readCookie, setCookie } from './forms/cookies.ts'
import { formToken } from './forms/form-token.ts'

/** Who reads this page and how she likes it. */
export interface Reader {
  readonly language: Language
  readonly isLarge: boolean
  readonly person: Person
  readonly isSignedIn: boolean
  /** Notices she has not read; known on pages that are opened, not on those that answer a form. */
  readonly unread: number
  /** Where this page lives, to come back to after changing a preference. */
  readonly here: string
  /** Hidden token of every form on the page. */
  readonly token: string
  readonly city: PortalDoors['city']
  /** The sentence in her language. */
  say(zh: string, en: string): string
  /** A pair of words in her language. */
  of(words: { readonly zh: string; readonly en: string }): string
}

const year = 365 * 24 * 3600

/** Keeps a preference for a year. */
export function keepPreference(request: FastifyRequest, reply: FastifyReply, name: 'lang' | 'type', value: string) {
  setCookie(request, reply, name, value, { maxAge: year })
}

/** What this very address asks for, else what platform/http found (cookie, browser, Chinese). */
function languageOf(request: FastifyRequest, reply: FastifyReply | undefined): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang
  if (asked !== 'zh' && asked !== 'en') return request.language
  if (reply) keepPreference(request, reply, 'lang', asked)
  request.language = asked
  return asked
}

/** Reads language, type size, person and form token from a request; without a reply no cookie is set. */
export function readerOf(doors: PortalDoors, request: FastifyRequest, reply?: FastifyReply, unread = 0): Reader {
  const language = languageOf(request, reply)
  const person = doors.personOf(request)
  const path = request.url.includes('?')
    ? request.url.replace(/([?&])lang=(zh|en)(&|$)/, '$1').replace(/[?&]$/, '')
    : request.url
  return {
    language,
    isLarge: readCookie(request, 'type') === 'large',
    person,
    unread,
    isSignedIn: person.kind === 'resident' || person.kind === 'staff',
    here: request.method === 'GET' ? path : '/',
    token: formToken(doors.formSecret, request, reply),
    city: doors.city,
    say: (zh, en) => (language === 'zh' ? zh : en),
    of: (words) => words[language],
  }
}

/** A reader of whom nothing is known but the language: for pages that are the same for everybody. */
export const anyReader = (doors: Pick<PortalDoors, 'city'>, language: Language): Reader => ({
  language,
  isLarge: false,
  person: nobody(doors),
  isSignedIn: false,
  unread: 0,
  here: '/',
  token: '',
  city: doors.city,
  say: (zh, en) => (language === 'zh' ? zh : en),
  of: (words) => words[language],
})

/** Nobody in particular. */
export const nobody = (doors: Pick<PortalDoors, 'city'>): Person => ({
  city: doors.city.code,
  id: '',
  kind: 'anonymous',
  level: 'anonymous',
  name: '',
  memberships: [],
  mandates: [],
  language: 'zh',
})

/** Only a path of this site: never another host, never a scheme. */
export const ownPath = (to: unknown): string =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) && !/\p{Cc}/u.test(to) ? to : '/'
