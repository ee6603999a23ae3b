import QRCode from 'qrcode'
import { codeOf, hideCode, shownCode } from '../forms/code-cookie.ts'
import { serviceOf } from '../forms/find-service.ts'
import { drawProblem } from '../pages/problems.tsx'
import { ReceiptPage } from '../pages/receipt.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'

/** The receipt: the page, the signed file, and the code that is shown once. */
export function receiptRoutes(portal: Portal): void {
  portal.get('/receipt/:number', (turn) => drawReceipt(portal, turn))
  portal.get('/receipt/:number/file', async (turn) => {
    const found = await portal.doors.matters.receipt(turn.reader.person, turn.at.number ?? '', codeOf(turn))
    if (!found.ok) return drawProblem(portal.draw, turn, 'not-yours')
    return turn.reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename="receipt.json"; filename*=UTF-8''${encodeURIComponent(`${found.value.number}.json`)}`,
      )
      .send(`${JSON.stringify(found.value, null, 2)}\n`)
  })
  portal.post('/receipt/:number/kept', (turn) => {
    const number = turn.at.number ?? ''
    hideCode(turn, number)
    return goTo(turn, `/receipt/${encodeURIComponent(number)}`)
  })
}

/** The address under which the matter is tracked, as a picture. It never holds the code. */
async function qrOf(turn: Turn, number: string): Promise<string> {
  const address = `${turn.request.protocol}://${turn.request.host}/track?number=${encodeURIComponent(number)}`
  const svg = await QRCode.toString(address, {
    type: 'svg',
    margin: 1,
    errorCorrectionLevel: 'M',
    color: { dark: '#1f1d1a', light: '#0000' },
  })
  const label = turn.reader.say('查进度的二维码', 'QR code of the tracking page')
  return svg.replace('<svg ', `<svg role="img" aria-label="${label}" `)
}

async function drawReceipt(portal: Portal, turn: Turn) {
  const { reader, at } = turn
  const found = await portal.doors.matters.receipt(reader.person, at.number ?? '', codeOf(turn))
  if (!found.ok) return drawProblem(portal.draw, turn, 'not-yours')
  const receipt = found.value
  const service = serviceOf(portal.doors, receipt.service)
  return portal.draw(turn.reply, reader, {
    title: reader.say(`回执 ${receipt.number}`, `Receipt ${receipt.number}`),
    isPrivate: true,
    body: (
      <ReceiptPage
        reader={reader}
        receipt={receipt}
        title={service?.title ?? { zh: receipt.service, en: receipt.service }}
        code={shownCode(turn)}
        qr={await qrOf(turn, receipt.number)}
      />
    ),
  })
}
