import type { ProblemPage } from '@gongdao/platform/http'
import type { PortalDoors } from '../doors.ts'
import { nobody, readerOf } from '../reader.ts'
import { pageText } from '../render.tsx'
import { type ProblemKind, ProblemWords, problemTitle } from './problems.tsx'

const kindOf = (status: number, code: string): ProblemKind => {
  if (code === 'http/cross-site') return 'stale-form'
  if (status === 404 || status === 405) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  if (status === 503) return 'unavailable'
  return status >= 500 ? 'fault' : 'bad-request'
}

/** Any problem of the server, drawn for a reader with a browser. Asks no door: it must also work when they are down. */
export const problemPage =
  (doors: PortalDoors): ProblemPage =>
  (problem, request) => {
    const reader = readerOf({ ...doors, personOf: () => nobody(doors) }, request)
    const kind = kindOf(problem.status, problem.code)
    return pageText(doors.islands, reader, {
      title: problemTitle(reader, kind),
      isPrivate: true,
      body: <ProblemWords reader={reader} kind={kind} trace={problem.status >= 500 ? problem.traceId : undefined} />,
    })
  }
