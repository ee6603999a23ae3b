import type { JourneyLaw } from '@gongdao/catalogue/testing'
import { computeDeadline, defaultCalendar, nationalLimits, withLocalLimits } from '@gongdao/law'
import { localPromises } from './local-promises.ts'

/** For tests: the law of the land with the promises of `localPromises`. */
export function journeyLaw(): JourneyLaw {
  const table = withLocalLimits(nationalLimits, localPromises)
  if (!table.ok) throw new Error(table.en)
  const limits = table.value
  return {
    deadline(question) {
      const answer = computeDeadline(question, defaultCalendar, limits)
      if (!answer.ok) throw new Error(`${question.limit}: ${answer.en}`)
      return answer.value
    },
    isInHours: (limit, variant) => {
      const row = limits.versions(limit).at(-1)
      return (variant === undefined ? row?.unit : row?.variants?.[variant]?.unit) === 'H'
    },
    extensionUnit: (limit) => limits.versions(limit).at(-1)?.extension?.unit,
  }
}
