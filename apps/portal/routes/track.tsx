import { errorAt } from '../forms/check-page.ts'
import { keepCode } from '../forms/code-cookie.ts'
import { TrackPage } from '../pages/track.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'

/** Number and code, no account. Every wrong pair gets the same answer. */
export function trackRoutes(portal: Portal): void {
  portal.get('/track', (turn) => drawTrack(portal, turn, turn.query.text('number', 64), false))
  portal.post('/track', (turn) => track(portal, turn), { config: { rateLimit: { max: 10, timeWindow: 60_000 } } })
}

function drawTrack(portal: Portal, turn: Turn, number: string, isWrong: boolean) {
  const { reader } = turn
  const errors = isWrong
    ? [
        errorAt(
          'number',
          'f-number',
          '编号和查询码对不上，请对照回执再核对一遍',
          'Number and code do not fit together; please check them against your receipt',
        ),
      ]
    : []
  return portal.draw(turn.reply, reader, {
    title: reader.say('查进度', 'Track a matter'),
    section: 'track',
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    body: <TrackPage reader={reader} number={number} errors={errors} />,
  })
}

async function track(portal: Portal, turn: Turn) {
  const { form, reader } = turn
  const number = form.text('number').normalize('NFKC').replace(/\s/g, '').slice(0, 64)
  const code = form.text('code').normalize('NFKC').replace(/\s/g, '').slice(0, 128)
  if (number === '' || code === '') return drawTrack(portal, turn, number, true)
  const seen = await portal.doors.matters.view(reader.person, number, { code })
  if (!seen.ok) return drawTrack(portal, turn, number, true)
  keepCode(turn, seen.value.number, code)
  return goTo(turn, `/matters/${encodeURIComponent(seen.value.number)}`)
}
