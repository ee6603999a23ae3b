import { problemOf } from '@gongdao/platform/http'
import { errorAt } from '../forms/check-page.ts'
import { serviceOf } from '../forms/find-service.ts'
import { MyPage } from '../pages/my.tsx'
import { CodePage, PhonePage, SimulatedMessagesPage } from '../pages/sign-in.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import { ownPath } from '../reader.ts'

/** Her own matters, and the door in by phone code. */
export function myRoutes(portal: Portal): void {
  const { doors, draw } = portal
  portal.get('/my', async (turn) => {
    const { reader } = turn
    if (!reader.isSignedIn) return goTo(turn, '/sign-in?to=/my')
    const [items, drafts] = await Promise.all([
      doors.matters.mine(reader.person),
      doors.intake.drafts.mine(reader.person),
    ])
    return draw(turn.reply, reader, {
      title: reader.say('我的', 'My matters'),
      section: 'my',
      isPrivate: true,
      body: (
        <MyPage
          reader={reader}
          items={items}
          drafts={drafts.map((draft) => ({ draft, service: serviceOf(doors, draft.service) }))}
        />
      ),
    })
  })
  portal.get('/sign-in', (turn) =>
    turn.reader.isSignedIn
      ? goTo(turn, ownPath(turn.query.text('to') || '/my'))
      : drawPhone(portal, turn, turn.query.text('to'), '', undefined),
  )
  portal.post('/sign-in', (turn) => sendCode(portal, turn), { config: { rateLimit: { max: 10, timeWindow: 60_000 } } })
  portal.get('/sign-in/code', (turn) => goTo(turn, '/sign-in'))
  portal.post('/sign-in/code', (turn) => signIn(portal, turn), {
    config: { rateLimit: { max: 20, timeWindow: 60_000 } },
  })
  const { simulatedMessages } = doors.people
  if (simulatedMessages)
    portal.get('/dev/sms', async (turn) => {
      const phone = plainPhone(turn.query.text('phone')).slice(0, 20)
      return draw(turn.reply, turn.reader, {
        title: turn.reader.say('模拟短信', 'Simulated messages'),
        isPrivate: true,
        body: <SimulatedMessagesPage reader={turn.reader} phone={phone} messages={await simulatedMessages(phone)} />,
      })
    })
  portal.post('/sign-out', async (turn) => {
    const { cookies } = await doors.people.signOut(turn.request)
    for (const cookie of cookies) turn.reply.header('set-cookie', cookie)
    return goTo(turn, '/')
  })
}

const errorOf = (field: string, why: string | undefined) => (why ? [errorAt(field, `f-${field}`, why, why)] : [])

function drawPhone(portal: Portal, turn: Turn, to: string, phone: string, why: string | undefined) {
  const { reader } = turn
  return portal.draw(turn.reply, reader, {
    title: reader.say('登录', 'Sign in'),
    hasErrors: why !== undefined,
    status: why ? 422 : 200,
    isPrivate: true,
    body: (
      <PhonePage
        reader={reader}
        to={ownPath(to || '/my')}
        phone={phone}
        errors={errorOf('phone', why)}
        isSimulated={false}
      />
    ),
  })
}

function drawCode(portal: Portal, turn: Turn, to: string, phone: string, why: string | undefined) {
  const { reader } = turn
  return portal.draw(turn.reply, reader, {
    title: reader.say('短信验证码', 'The code we sent'),
    hasErrors: why !== undefined,
    status: why ? 422 : 200,
    isPrivate: true,
    body: (
      <CodePage
        reader={reader}
        to={ownPath(to || '/my')}
        phone={phone}
        errors={errorOf('code', why)}
        isSimulated={portal.doors.people.simulatedMessages !== undefined}
      />
    ),
  })
}

const plainPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')

async function sendCode(portal: Portal, turn: Turn) {
  const { form, reader, request } = turn
  const to = form.text('to')
  const phone = plainPhone(form.text('phone'))
  if (!/^1[3-9]\d{9}$/.test(phone))
    return drawPhone(
      portal,
      turn,
      to,
      form.text('phone', 40),
      reader.say('请填写 11 位手机号，例如 13800138000', 'Enter an 11-digit mobile number, for example 13800138000'),
    )
  const sent = await portal.doors.people.requestCode(phone, request)
  return sent.ok
    ? drawCode(portal, turn, to, phone, undefined)
    : drawPhone(portal, turn, to, phone, problemOf(request, sent).detail)
}

async function signIn(portal: Portal, turn: Turn) {
  const { form, reader, request, reply } = turn
  const to = form.text('to')
  const phone = plainPhone(form.text('phone'))
  const code = form.text('code').normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{4,8}$/.test(code))
    return drawCode(
      portal,
      turn,
      to,
      phone,
      reader.say('请填写短信里的数字验证码', 'Enter the digits from the message'),
    )
  const done = await portal.doors.people.signIn(phone, code, request)
  if (!done.ok) return drawCode(portal, turn, to, phone, problemOf(request, done).detail)
  for (const cookie of done.value.cookies) reply.header('set-cookie', cookie)
  return goTo(turn, ownPath(to || '/my'))
}
