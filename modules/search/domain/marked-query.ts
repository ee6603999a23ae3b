import { searchMark } from '@gongdao/matters'
import type { Stretch } from './next-stretch.ts'
import { quoted, type TextQuery } from './text-query.ts'

/** More units than this narrow nothing: so many looks cost more than one at all of them. */
const mostUnits = 12

export interface Narrowed {
  readonly weeks: Stretch
  readonly units?: readonly string[] | undefined
  readonly service?: string | undefined
}

/** The questions to put to the two columns of the index, each the text of a `tsquery`; one that answers to any is a hit. */
export interface MarkedQuery {
  readonly words: readonly string[]
  readonly grams: readonly string[]
}

/**
 * What was typed, with the marks that narrow it. Each unit is a question of its own: the index meets "and" with a few steps and
 * "or" with many.
 */
export function markedQuery(text: TextQuery, { weeks, units, service }: Narrowed): MarkedQuery {
  const marks: string[] = []
  if (weeks.mark !== undefined) marks.push(searchMark.weeks(weeks.newest, weeks.mark))
  if (service) marks.push(searchMark.service(service))
  const each =
    units && units.length > 0 && units.length <= mostUnits ? units.map((unit) => [searchMark.unit(unit)]) : [[]]
  const asked = (typed: string | undefined) =>
    each.map((unit) => [...(typed ? [typed] : []), ...[...marks, ...unit].map(quoted)].join(' & ')).filter(Boolean)
  return {
    words: text.words || !text.grams ? asked(text.words) : [],
    grams: text.grams ? asked(text.grams) : [],
  }
}

const isFew = (units: readonly string[] | undefined): units is readonly string[] =>
  units !== undefined && units.length > 0 && units.length <= mostUnits

/** Whether anything is asked that an index narrows; else the newest of all are read off as they stand. */
export const isNarrow = (question: {
  readonly text: TextQuery
  readonly units?: readonly string[] | undefined
  readonly filter: { readonly service?: string | undefined }
}): boolean => Object.keys(question.text).length > 0 || isFew(question.units) || question.filter.service !== undefined
