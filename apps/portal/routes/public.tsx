import { computeDeadline, type Limit } from '@gongdao/law'
import { dayOf } from '@gongdao/web-kit'
import { errorAt } from '../forms/check-page.ts'
import { LawClockPage } from '../pages/law-clock.tsx'
import { PublishedPage } from '../pages/published.tsx'
import { AboutPage, AccessibilityPage, PrivacyPage } from '../pages/statements.tsx'
import type { Portal, Turn } from '../portal.ts'

/** What is the same for everybody: statements, figures, the clock of the law. */
export function publicRoutes(portal: Portal): void {
  const { doors, draw } = portal
  portal.getKept('/about', ({ reply, reader }) =>
    draw(reply, reader, { title: reader.say('关于公道', 'About Gongdao'), body: <AboutPage reader={reader} /> }),
  )
  portal.getKept('/accessibility', ({ reply, reader }) =>
    draw(reply, reader, { title: reader.say('无障碍', 'Accessibility'), body: <AccessibilityPage reader={reader} /> }),
  )
  portal.getKept('/privacy', ({ reply, reader }) =>
    draw(reply, reader, { title: reader.say('个人信息', 'Your data'), body: <PrivacyPage reader={reader} /> }),
  )
  portal.getKept('/published', async ({ reply, reader }) =>
    draw(reply, reader, {
      title: reader.say('公开：各单位多久答复', 'Figures: how long answers take'),
      section: 'published',
      isWide: true,
      body: <PublishedPage reader={reader} figures={await doors.insight.publicFigures()} />,
    }),
  )
  portal.getKept('/law-clock', (turn) => drawLawClock(portal, turn))
}

/** Limits that count time, as they are in force, those of our services first. */
function limitsInForce(all: readonly Limit[], today: string): Limit[] {
  const counts = all.filter(
    (limit) =>
      limit.value !== null &&
      limit.unit !== 'persons' &&
      limit.unit !== 'H' &&
      (limit.validFrom ?? '') <= today &&
      (limit.validTo ?? '9999') >= today,
  )
  const isOurs = (limit: Limit) => Number(/^(xf|proc|consult)\./.test(limit.id))
  return counts.sort((a, b) => isOurs(b) - isOurs(a))
}

function drawLawClock(portal: Portal, turn: Turn) {
  const { reader, query } = turn
  const { law, now } = portal.doors
  const today = dayOf(now())
  const limits = limitsInForce(law.limits.all, today)
  const limit = query.text('limit') || 'xf.handle'
  const start = query.text('start').normalize('NFKC').slice(0, 20) || today
  const counted = computeDeadline({ limit, start }, law.calendar, law.limits)
  const isAsked = query.has('start')
  const errors = isAsked && !counted.ok ? [errorAt('start', 'f-start', counted.zh, counted.en)] : []
  return portal.draw(turn.reply, reader, {
    title: reader.say('期限怎么算', 'How time is counted'),
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    body: (
      <LawClockPage
        reader={reader}
        limits={limits}
        limit={limit}
        start={start}
        answer={isAsked && counted.ok ? counted.value : undefined}
        errors={errors}
      />
    ),
  })
}
