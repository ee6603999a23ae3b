import type { MatterView } from '@gongdao/matters/contract'
import { problemOf } from '@gongdao/platform/http'
import { calendarFile } from '../forms/calendar-file.ts'
import { codeOf } from '../forms/code-cookie.ts'
import { readCookie, setCookie } from '../forms/cookies.ts'
import { dueCalendar } from '../law-calendar.ts'
import { MatterPage } from '../pages/matter.tsx'
import { drawProblem } from '../pages/problems.tsx'
import { ReadsPage } from '../pages/reads.tsx'
import type { Portal, Turn } from '../portal.ts'
import type { Reader } from '../reader.ts'
import type { Page } from '../render.tsx'

const doneCookie = 'gongdao-done'

/** Says once, on the next page of this matter, what was just done. */
export const sayDone = (turn: Turn, view: MatterView, act: string): void =>
  setCookie(turn.request, turn.reply, doneCookie, act, {
    path: `/matters/${encodeURIComponent(view.number)}`,
    maxAge: 60,
  })

/** The matter as this reader may see it; draws the page that says how to get in when she may not. */
export async function openMatter(portal: Portal, turn: Turn): Promise<MatterView | undefined> {
  const code = codeOf(turn)
  const seen = await portal.doors.matters.view(turn.reader.person, turn.at.number ?? '', code ? { code } : {})
  if (seen.ok) return seen.value
  drawProblem(portal.draw, turn, 'not-yours')
  return undefined
}

/** The matter, who looked at it, its dates as a calendar, its papers. */
export function matterRoutes(portal: Portal): void {
  const { doors, draw } = portal
  portal.get('/matters/:number', (turn) => drawMatter(portal, turn))
  portal.get('/matters/:number/reads', async (turn) => {
    const number = turn.at.number ?? ''
    const reads = await doors.matters.reads(turn.reader.person, number, codeOf(turn))
    if (!reads.ok) return drawProblem(draw, turn, 'not-yours')
    return draw(turn.reply, turn.reader, {
      title: turn.reader.say('谁看过这件事', 'Who looked at this matter'),
      isPrivate: true,
      body: <ReadsPage reader={turn.reader} number={number} reads={reads.value} />,
    })
  })
  portal.get('/matters/:number/due.ics', async (turn) => {
    const view = await openMatter(portal, turn)
    if (!view) return
    return turn.reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="due.ics"')
      .header('cache-control', 'no-store')
      .send(calendarFile(view, turn.reader, doors.now()))
  })
  portal.get('/matters/:number/documents/:document', async (turn) => {
    const opened = await doors.documents.open(turn.reader.person, turn.at.document ?? '', codeOf(turn))
    if (!opened.ok) return drawProblem(draw, turn, 'not-yours')
    const { info, content } = opened.value
    return turn.reply
      .header('content-type', info.mediaType)
      .header('content-disposition', `attachment; filename="paper"; filename*=UTF-8''${encodeURIComponent(info.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(content)
  })
}

async function drawMatter(portal: Portal, turn: Turn) {
  const { reader, request } = turn
  const looked = await portal.doors.matters.look(reader.person, turn.at.number ?? '', codeOf(turn))
  if (!looked.ok) return drawProblem(portal.draw, turn, 'not-yours')
  const done = readCookie(request, doneCookie)
  if (done) forgetDone(turn)
  // The stamp says what the record shows, and to whom; the address is part of the page, and what was just done is said once.
  const { stamp, view } = looked.value
  const name = stamp && !done && !request.url.includes('?') ? `${request.url} ${stamp}` : undefined
  const drawn = await portal.drawOnce(turn, name, async (as) => {
    const seen = await view()
    return seen.ok ? matterPage(portal, turn, as, seen.value, done) : undefined
  })
  if (!drawn) drawProblem(portal.draw, turn, 'not-yours')
}

/** It came with the address of this very matter, so it goes with it. */
const forgetDone = (turn: Turn): void =>
  setCookie(turn.request, turn.reply, doneCookie, '', {
    path: `/matters/${encodeURIComponent(turn.at.number ?? '')}`,
    maxAge: 0,
  })

function matterPage(portal: Portal, turn: Turn, reader: Reader, view: MatterView, done: string | undefined): Page {
  const entry = done ? [...view.timeline].reverse().find((one) => one.act === done) : undefined
  return {
    title: `${view.subject || reader.of(view.serviceTitle)}`,
    isPrivate: true,
    isWide: true,
    section: reader.isSignedIn ? 'my' : 'track',
    body: (
      <MatterPage
        reader={reader}
        view={view}
        now={portal.doors.now()}
        calendar={dueCalendar(portal.doors.law)}
        done={entry && reader.say(`已完成：${entry.title.zh}`, `Done: ${entry.title.en}`)}
        explain={(code, facts) => problemOf(turn.request, { code, facts }).detail}
      />
    ),
  }
}
