import { searchMark } from '@gongdao/matters'
import type { Stretch } from './next-stretch.ts'

/** More units than this narrow nothing: a look that names them all costs more than one that names none. */
const mostUnits = 12

export interface Narrowed {
  readonly weeks: Stretch
  readonly units?: readonly string[] | undefined
  readonly service?: string | undefined
}

/** The marks that narrow a look, as text of a `tsquery`; empty where nothing narrows it. */
export function marksAsked({ weeks, units, service }: Narrowed): string {
  const asked: string[][] = []
  if (weeks.oldest !== undefined) {
    const { newest, oldest } = weeks
    asked.push(Array.from({ length: newest - oldest + 1 }, (_, at) => searchMark.week(newest - at)))
  }
  if (units && units.length > 0 && units.length <= mostUnits) asked.push(units.map(searchMark.unit))
  if (service) asked.push([searchMark.service(service)])
  return asked.map((marks) => `(${marks.map(quoted).join(' | ')})`).join(' & ')
}

const quoted = (mark: string): string => `'${mark.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Both conditions at once; whichever is missing asks nothing. */
export const bothAsked = (text: string | undefined, marks: string): string | undefined =>
  [text && `(${text})`, marks].filter(Boolean).join(' & ') || undefined
