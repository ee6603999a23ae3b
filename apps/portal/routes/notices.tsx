import { NoticePage, NoticesPage } from '../pages/notices.tsx'
import { drawProblem } from '../pages/problems.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'

/** The inbox: the list, one notice, and that she has read it. */
export function noticeRoutes(portal: Portal): void {
  const { doors, draw } = portal
  portal.get('/notices', async (turn) => {
    const { reader } = turn
    if (!reader.isSignedIn) return goTo(turn, '/sign-in?to=/notices')
    const { notices } = await doors.notices.listFor(reader.person)
    return draw(turn.reply, reader, {
      title: reader.say('通知', 'Notices'),
      section: 'notices',
      isPrivate: true,
      body: <NoticesPage reader={reader} notices={notices} />,
    })
  })
  portal.get('/notices/:id', async (turn) => {
    const { reader } = turn
    if (!reader.isSignedIn) return goTo(turn, '/sign-in?to=/notices')
    const notice = await findNotice(portal, turn)
    if (!notice) return drawProblem(draw, turn, 'not-found')
    return draw(turn.reply, reader, {
      title: reader.say('通知', 'Notice'),
      section: 'notices',
      isPrivate: true,
      body: <NoticePage reader={reader} notice={notice} />,
    })
  })
  portal.post('/notices/:id/read', async (turn) => {
    const notice = await findNotice(portal, turn)
    if (!notice)
      return turn.reader.isSignedIn ? drawProblem(draw, turn, 'not-found') : goTo(turn, '/sign-in?to=/notices')
    await doors.notices.markRead(turn.reader.person, notice.id)
    return goTo(turn, notice.number ? `/matters/${encodeURIComponent(notice.number)}` : '/notices')
  })
}

async function findNotice(portal: Portal, turn: Turn) {
  const { notices } = await portal.doors.notices.listFor(turn.reader.person)
  return notices.find((one) => one.id === turn.at.id)
}
