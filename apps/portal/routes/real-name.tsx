import { checkId } from '@gongdao/law'
import { problemOf } from '@gongdao/platform/http'
import { errorAt, type FieldError } from '../forms/check-page.ts'
import { RealNamePage } from '../pages/real-name.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import { ownPath } from '../reader.ts'

/** Where a resident shows once who she is, and from where she goes on with what she was about to file. */
export function realNameRoutes(portal: Portal): void {
  portal.get('/real-name', (turn) => {
    const to = ownPath(turn.query.text('to') || '/my')
    if (!turn.reader.isSignedIn)
      return goTo(turn, `/sign-in?to=${encodeURIComponent(`/real-name?to=${encodeURIComponent(to)}`)}`)
    return turn.reader.person.level === 'realName' ? goTo(turn, to) : drawForm(portal, turn, to, [])
  })
  portal.post('/real-name', (turn) => confirm(portal, turn), {
    config: { rateLimit: { max: 10, timeWindow: 60_000 } },
  })
}

async function confirm(portal: Portal, turn: Turn) {
  const { form, reader, request } = turn
  const to = ownPath(form.text('to') || '/my')
  const name = form.text('name', 100)
  const idNumber = form.text('idNumber', 40)
  const errors: FieldError[] = []
  if (name === '') errors.push(errorAt('name', 'f-name', '请填写姓名', 'Enter your name'))
  const checked = checkId('residentId', idNumber)
  if (!checked.ok)
    errors.push(
      idNumber === ''
        ? errorAt('idNumber', 'f-idNumber', '请填写公民身份号码', 'Enter your identity number')
        : errorAt('idNumber', 'f-idNumber', checked.zh, checked.en),
    )
  if (errors.length > 0) return drawForm(portal, turn, to, errors)
  const done = await portal.doors.people.confirmRealName(reader.person, { name, idNumber })
  if (done.ok) return goTo(turn, to)
  const { detail } = problemOf(request, done)
  return drawForm(portal, turn, to, [errorAt('idNumber', 'f-idNumber', detail, detail)])
}

function drawForm(portal: Portal, turn: Turn, to: string, errors: readonly FieldError[]) {
  const { reader, form } = turn
  return portal.draw(turn.reply, reader, {
    title: reader.say('核实身份', 'Confirm your identity'),
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    isPrivate: true,
    body: (
      <RealNamePage
        reader={reader}
        to={to}
        name={form.text('name', 100)}
        idNumber={form.text('idNumber', 40)}
        errors={errors}
      />
    ),
  })
}
