import { type SightMarks, searchMark } from '@gongdao/matters'
import type { Stretch } from './next-stretch.ts'
import { quoted, type TextQuery } from './text-query.ts'

/** More units than this narrow nothing: so many looks cost more than one at all of them. */
const mostUnits = 12

export interface Narrowed {
  readonly days: Stretch
  /** Who may see, in marks; absent where marks do not say it. */
  readonly sight?: SightMarks | undefined
  readonly unit?: string | undefined
  readonly service?: string | undefined
}

/** The questions to put to the two columns of the index, each the text of a `tsquery`; one that answers to any is a hit. */
export interface MarkedQuery {
  readonly words: readonly string[]
  readonly grams: readonly string[]
}

/** Whether the marks themselves say who may see: the index answers, and no row has to be asked. */
export const saysWhoSees = (sight: SightMarks | undefined): sight is SightMarks =>
  sight !== undefined && sight.units.length <= mostUnits

/**
 * What was typed, with the marks that narrow it. The index walks the shortest list it is given and skips through the others: so
 * days of one unit are one mark, and each unit is a question of its own (it meets "and" with a few steps and "or" with many).
 */
export function markedQuery(text: TextQuery, { days, sight, unit, service }: Narrowed): MarkedQuery {
  const fixed = service === undefined ? [] : [quoted(searchMark.service(service))]
  const asked = (typed: string | undefined) =>
    waysIn(sight, unit).map(({ units, kept }) =>
      [...(typed ? [typed] : []), ...stretchMarks(days, units).map(quoted), ...fixed, ...kept].join(' & '),
    )
  return {
    words: text.words || !text.grams ? asked(text.words) : [],
    grams: text.grams ? asked(text.grams) : [],
  }
}

/** The marks of these days, of each of these units where some are named. */
function stretchMarks({ newest, mark }: Stretch, units: readonly string[]): string[] {
  if (mark === undefined) return units.map(searchMark.unit)
  return units.length === 0
    ? [searchMark.days(newest, mark)]
    : units.map((one) => searchMark.unitDays(one, newest, mark))
}

/** Units to ask for together, and what it must not say, so that only what she may see is found; one way for each of her units. */
function waysIn(sight: SightMarks | undefined, unit: string | undefined): { units: string[]; kept: string[] }[] {
  const wanted = unit === undefined ? [] : [unit]
  if (!saysWhoSees(sight)) return [{ units: wanted, kept: [] }]
  const kept = sight.keptFrom.map((one) => `!${quoted(searchMark.without(one))}`)
  const hers = unit !== undefined && sight.units.includes(unit) ? [unit] : sight.units
  return hers.map((one) => ({ units: [...new Set([one, ...wanted])], kept }))
}

/** Whether anything is asked that an index narrows; else the newest of all are read off as they stand. */
export const isNarrow = ({ text, filter, sight }: Asked): boolean =>
  Object.keys(text).length > 0 || saysWhoSees(sight) || filter.unit !== undefined || filter.service !== undefined

interface Asked {
  readonly text: TextQuery
  readonly sight?: SightMarks | undefined
  readonly filter: { readonly unit?: string | undefined; readonly service?: string | undefined }
}
