export { calendarDaysBetween, dayOf, formatBytes, formatDay, formatDue, formatMoment } from './dates.ts'
export { type Calendar, type Clock, type DueDate, dueDate, type LimitUnit, workingDaysBetween } from './due-date.ts'
export { progress, type Stop } from './progress.ts'
