import { problemOf } from '@gongdao/platform/http'
import { checkPage, type FieldError } from '../forms/check-page.ts'
import { mandateFields, mandateOf } from '../forms/mandate-form.ts'
import { MandatesPage } from '../pages/mandates.tsx'
import { drawProblem } from '../pages/problems.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'

const here = '/my/mandates'

/** Who may act for her: given, changed and taken back by herself. */
export function mandateRoutes(portal: Portal): void {
  const { people } = portal.doors
  portal.get(here, (turn) => (turn.reader.isSignedIn ? drawMandates(portal, turn, []) : signInFirst(turn)))
  portal.post(here, (turn) => give(portal, turn), { config: { rateLimit: { max: 20, timeWindow: 60_000 } } })
  portal.get(`${here}/:id`, (turn) => goTo(turn, here))
  portal.post(`${here}/:id/revoke`, async (turn) => {
    if (!turn.reader.isSignedIn) return signInFirst(turn)
    const done = await people.revokeMandate(turn.reader.person, turn.at.id ?? '')
    return done.ok ? goTo(turn, here) : drawProblem(portal.draw, turn, 'not-found')
  })
  portal.post(`${here}/:id/updates`, async (turn) => {
    if (!turn.reader.isSignedIn) return signInFirst(turn)
    const both = turn.form.text('updates') === 'both'
    const done = await people.changeUpdates(turn.reader.person, turn.at.id ?? '', both)
    return done.ok ? goTo(turn, here) : drawProblem(portal.draw, turn, 'not-found')
  })
}

const signInFirst = (turn: Turn) => goTo(turn, `/sign-in?to=${here}`)

async function give(portal: Portal, turn: Turn) {
  const { reader, form, request } = turn
  if (!reader.isSignedIn) return signInFirst(turn)
  const fields = mandateFields(await portal.doors.matters.mine(reader.person))
  const read = checkPage(fields, form, {}, () => false)
  if (read.errors.length > 0) return drawMandates(portal, turn, read.errors)
  const given = await portal.doors.people.giveMandate(reader.person, mandateOf(read.answers, portal.doors.now()))
  return given.ok ? goTo(turn, here) : drawMandates(portal, turn, [], problemOf(request, given).detail)
}

async function drawMandates(portal: Portal, turn: Turn, errors: readonly FieldError[], refusal?: string) {
  const { doors, draw } = portal
  const { reader, form, request, reply } = turn
  const [mandates, items] = await Promise.all([
    doors.people.listMandates(reader.person),
    doors.matters.mine(reader.person),
  ])
  const isSent = request.method === 'POST'
  return draw(reply, reader, {
    title: reader.say('谁可以替我办', 'Who may act for me'),
    section: 'my',
    hasErrors: errors.length > 0,
    status: errors.length > 0 || refusal ? 422 : 200,
    isPrivate: true,
    body: (
      <MandatesPage
        reader={reader}
        mandates={mandates}
        fields={mandateFields(items)}
        answers={{}}
        errors={errors}
        {...(isSent ? { sent: form } : {})}
        {...(refusal ? { refusal } : {})}
      />
    ),
  })
}
