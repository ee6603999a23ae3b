import { ApiProblem, createApi } from '@gongdao/web-kit/api/index.ts'

export { ApiProblem }

/** The desk's line to /api/v1. The page's language goes along; a session that ended is told to whoever listens. */
export const api = createApi({
  language: () => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh'),
  onSignedOut: () => window.dispatchEvent(new Event('desk:signed-out')),
})

/** True when nothing answered: the connection is lost or the server is starting again. */
export const isOffline = (fault: unknown): boolean => fault instanceof ApiProblem && fault.status === 0

/** True when the server is there but cannot serve just now (a database that is down): trying again makes sense. */
export const isUnavailable = (fault: unknown): boolean =>
  fault instanceof ApiProblem && [502, 503, 504].includes(fault.status)

/** A key for one write. `crypto.randomUUID` exists only on secure origins; an intranet desk may have none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The request id that an administrator needs, where the server told one. */
export function traceOf(fault: unknown): string | undefined {
  if (!(fault instanceof ApiProblem)) return undefined
  return fault.problem.traceId
}

/** What is wrong with one answer: the code of the check and its facts. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The single answers that the server refused. */
export function fieldFaults(fault: unknown): readonly FieldFault[] {
  if (!(fault instanceof ApiProblem)) return []
  const errors = fault.problem.facts?.errors
  return Array.isArray(errors) ? (errors as FieldFault[]) : []
}
