export { calendarDaysBetween, dayOf, formatBytes, formatDay, formatDue, formatMoment, formatTime } from './dates.ts'
export { type Calendar, type Clock, type DueDate, dueDate, type LimitUnit, workingDaysBetween } from './due-date.ts'
export { progress, type Stop } from './progress.ts'
