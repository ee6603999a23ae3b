import type { Receipt, Words } from '@gongdao/matters/contract'
import { formatDue, formatMoment } from '@gongdao/web-kit'
import { Facts, Hidden } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface ReceiptWish {
  readonly reader: Reader
  readonly receipt: Receipt
  readonly title: Words
  /** Shown until she says that she has kept it. */
  readonly code: string | undefined
  /** QR of the tracking address as SVG made by us; it holds the number, never the code. */
  readonly qr: string
}

/** Filed: the number, the code shown once, what is owed by whom until when and why, and the proof to keep. */
export function ReceiptPage({ reader, receipt, title, code, qr }: ReceiptWish) {
  const { say, of } = reader
  const number = encodeURIComponent(receipt.number)
  return (
    <article class="receipt">
      <header class="receipt-head">
        <h1>{say('已收到，请留好回执', 'Received: keep this receipt')}</h1>
        <p class="quiet">{of(title)}</p>
        <p class="number">
          <span class="quiet">{say('受理编号', 'Matter number')}</span>
          <strong>{receipt.number}</strong>
        </p>
      </header>
      {code ? (
        <section class="keep" aria-labelledby="code-title">
          <h2 id="code-title">{say('查询码（只显示这一次）', 'Tracking code (shown this once)')}</h2>
          <p class="code" id="tracking-code">
            {code}
          </p>
          <p>
            {say(
              '没有账号也能凭编号和查询码查进度。请抄下来或拍照，不要给别人。',
              'With number and code you can follow it without an account. Write it down; give it to nobody.',
            )}
          </p>
          <div class="actions">
            <button
              class="second copy"
              type="button"
              hidden
              data-island="copy"
              data-from="tracking-code"
              data-done={say('已复制', 'Copied')}
            >
              {say('复制查询码', 'Copy the code')}
            </button>
            <form method="post" action={`/receipt/${number}/kept`}>
              <Hidden reader={reader} />
              <button class="second" type="submit">
                {say('我已记下，不再显示', 'I have kept it; hide it')}
              </button>
            </form>
          </div>
        </section>
      ) : null}
      <section aria-labelledby="owed">
        <h2 id="owed">{say('谁该在什么时候之前做什么', 'Who owes what, until when')}</h2>
        <Facts
          rows={[
            [say('责任单位', 'Responsible'), <strong>{of(receipt.duty.unitName)}</strong>],
            [say('应当', 'Must'), of(receipt.duty.act)],
            [say('最迟', 'At the latest'), <strong>{formatDue(receipt.duty.due, reader.language)}</strong>],
            [say('依据', 'By law'), receipt.duty.article],
            [say('收到时间', 'Received'), formatMoment(receipt.filedAt, reader.language)],
          ]}
        />
        <p>
          <a href={`/matters/${number}`}>{say('看进度，和“为什么是这一天”', 'Follow it, and see why this date')}</a>
        </p>
      </section>
      <section class="proof" aria-labelledby="proof">
        <div>
          <h2 id="proof">{say('这张回执能证明', 'What this receipt proves')}</h2>
          <p>
            {say(
              '它由我们签名，写着编号、时间和内容的指纹。谁也不能说没收到过，也不能事后改动。下载后不联网也能验证。',
              'It is signed by us and carries number, time and a fingerprint of the content. Nobody can deny or change it later; it can be verified offline.',
            )}
          </p>
          <ul class="ways no-print">
            <li>
              <a href={`/receipt/${number}/file`} download={`${receipt.number}.json`}>
                {say('下载回执文件', 'Download the receipt')}
              </a>
            </li>
            <li>
              <a href={`/matters/${number}/due.ics`}>{say('把期限加到日历', 'Add the date to a calendar')}</a>
            </li>
            <li hidden data-island="print">
              <button class="link" type="button">
                {say('打印', 'Print')}
              </button>
            </li>
          </ul>
          <details class="why">
            <summary>{say('指纹和签名', 'Fingerprint and signature')}</summary>
            <p class="hash">{receipt.contentHash}</p>
            <p class="hash">
              {receipt.algorithm} · {receipt.keyId}
            </p>
            <p class="hash">{receipt.signature}</p>
          </details>
        </div>
        <figure class="qr">
          <div dangerouslySetInnerHTML={{ __html: qr }} />
          <figcaption class="quiet">{say('扫码查进度', 'Scan to track')}</figcaption>
        </figure>
      </section>
    </article>
  )
}
