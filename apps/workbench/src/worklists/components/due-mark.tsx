import { calendarDaysBetween, dayOf } from '@gongdao/web-kit/time/index.ts'
import { riskWords } from '@gongdao/web-kit/words/index.ts'
import type { WorkItem } from '@gongdao/worklists/contract'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../app/icons.tsx'
import { fill, useReader } from '../../words/language.tsx'

const signs: Record<WorkItem['risk'], IconName> = {
  overdue: 'alert',
  atRisk: 'clock',
  onTime: 'check',
  waiting: 'pause',
}

/** How much is left, in words and with a sign of its own shape: colour alone says nothing. */
export function DueMark({ item }: { item: WorkItem }): ReactNode {
  const { t, say } = useReader()
  return (
    <span className={`risk risk-${item.risk}`} title={say(riskWords[item.risk])}>
      <Icon name={signs[item.risk]} size={14} />
      {leftOf(item, t.due)}
    </span>
  )
}

interface DueWords {
  readonly overdue: string
  readonly today: string
  readonly left: string
  readonly waiting: string
  readonly none: string
  readonly applicant: string
}

function leftOf(item: WorkItem, words: DueWords): string {
  if (item.phase === 'closed') return '—'
  if (item.suspended) return words.waiting
  if (!item.due) return words.none
  if (item.side === 'applicant') return words.applicant
  const days = calendarDaysBetween(new Date(), item.due)
  if (item.risk === 'overdue') return fill(words.overdue, { n: Math.max(1, -days) })
  return days === 0 ? words.today : fill(words.left, { n: Math.max(0, days) })
}

/** The due day as figures that line up in a column. */
export const dueDay = (item: WorkItem): string => (item.due ? dayOf(item.due) : '—')
