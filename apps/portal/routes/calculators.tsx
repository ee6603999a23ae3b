import { computeFee, computeInterest, type FeeKind } from '@gongdao/law'
import { dayOf } from '@gongdao/web-kit'
import { errorAt } from '../forms/check-page.ts'
import type { FormBody } from '../forms/form-body.ts'
import { CourtFeePage, feeKindWords, LateInterestPage } from '../pages/calculators.tsx'
import type { Portal } from '../portal.ts'

/** As she typed it, full-width digits made plain; what nobody needs to type is cut off. */
const typed = (query: FormBody, name: string): string => query.text(name).normalize('NFKC').trim().slice(0, 40)

interface Refused {
  readonly facts: Readonly<Record<string, unknown>>
  readonly zh: string
  readonly en: string
}

/** The law names the field in its sentence for programs; people see it beside the field. */
function errorsOf({ facts, zh, en }: Refused) {
  const field = String(facts.field ?? '')
  const bare = (sentence: string) => sentence.replace(new RegExp(`^${field}[：:] ?`), '')
  return [
    errorAt(
      field,
      `f-${field}`,
      bare(zh),
      bare(en).replace(/^./, (first) => first.toUpperCase()),
    ),
  ]
}

/** Calculators of the law: nothing is kept of what is asked. */
export function calculatorRoutes(portal: Portal): void {
  portal.get('/court-fee', ({ reader, reply, query }) => {
    const asked = query.text('kind') || 'property'
    const kind = Object.hasOwn(feeKindWords, asked) ? (asked as FeeKind) : 'property'
    const amountYuan = typed(query, 'amountYuan')
    const halved = query.text('halved') === 'yes'
    const counted = computeFee({ kind, ...(amountYuan && { amountYuan }), ...(halved && { halved: true }) })
    const isAsked = query.has('kind')
    const errors = isAsked && !counted.ok ? errorsOf(counted) : []
    return portal.draw(reply, reader, {
      title: reader.say('诉讼费怎么算', 'What a suit costs'),
      hasErrors: errors.length > 0,
      status: errors.length > 0 ? 422 : 200,
      body: (
        <CourtFeePage
          {...{ reader, kind, amountYuan, halved, errors }}
          answer={isAsked && counted.ok ? counted.value : undefined}
        />
      ),
    })
  })
  portal.get('/late-interest', ({ reader, reply, query }) => {
    const debtYuan = typed(query, 'debtYuan')
    const from = typed(query, 'from')
    const until = typed(query, 'until') || dayOf(portal.doors.now())
    const counted = computeInterest({ debtYuan, from, until })
    const isAsked = query.has('debtYuan')
    const errors = isAsked && !counted.ok ? errorsOf(counted) : []
    return portal.draw(reply, reader, {
      title: reader.say('迟延履行利息怎么算', 'Interest for late performance'),
      hasErrors: errors.length > 0,
      status: errors.length > 0 ? 422 : 200,
      body: (
        <LateInterestPage
          {...{ reader, debtYuan, from, until, errors }}
          answer={isAsked && counted.ok ? counted.value : undefined}
        />
      ),
    })
  })
}
