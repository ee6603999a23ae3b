import { type Calendar as LawCalendar, type LimitTable, parseDay } from '@gongdao/law'
import type { Calendar, LimitUnit } from '@gongdao/web-kit'

const shown: Readonly<Record<string, LimitUnit>> = { D: 'D', WD: 'WD', H: 'H', M: 'M', Y: 'M' }

/** The law's calendar and limits as the model of a due date asks for them. */
export const dueCalendar = (law: { calendar: LawCalendar; limits: LimitTable }): Calendar => ({
  unitOf: (limit) => shown[law.limits.versions(limit).at(-1)?.unit ?? ''],
  isWorkingDay: (day) => {
    const number = parseDay(day)
    return number !== undefined && law.calendar.isWorkingDay(number)
  },
})
