import { formatMoment } from '@gongdao/web-kit'
import type { Notice } from '../doors.ts'
import { BackLink, Badge, Hidden } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

const addressOf = (notice: Notice) => `/notices/${encodeURIComponent(notice.id)}`

/** The words of a notice; the number of its matter is never broken. */
function WordsOf({ reader, notice }: { reader: Reader; notice: Notice }) {
  const text = reader.of(notice.words)
  const at = notice.number ? text.indexOf(notice.number) : -1
  if (!notice.number || at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <span class="nowrap">{notice.number}</span>
      {text.slice(at + notice.number.length)}
    </>
  )
}

const Moment = ({ reader, at }: { reader: Reader; at: string }) => (
  <time class="quiet" dateTime={at}>
    {formatMoment(at, reader.language)}
  </time>
)

/** Every notice, newest first: what is new says so in a word. */
export function NoticesPage({ reader, notices }: { reader: Reader; notices: readonly Notice[] }) {
  const { say } = reader
  return (
    <>
      <h1>{say('通知', 'Notices')}</h1>
      <p class="lead">
        {say(
          '您的事有了进展，会在这里告诉您。通知里不写是什么事，别人看到也不要紧。',
          'What is new in your matters is told here. A notice never says what a matter is about.',
        )}
      </p>
      {notices.length === 0 ? (
        <p class="empty">{say('还没有通知。', 'There are no notices yet.')}</p>
      ) : (
        <ul class="matters inbox">
          {notices.map((notice) => (
            <li key={notice.id} class={notice.readAt ? undefined : 'new'}>
              <a href={addressOf(notice)}>
                <span class="inbox-head">
                  <Moment reader={reader} at={notice.at} />
                  {notice.readAt ? null : <Badge tone="warn">{say('未读', 'New')}</Badge>}
                </span>
                <span class="inbox-words">
                  <WordsOf reader={reader} notice={notice} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One notice and the way to its matter. Only a press marks it read: a letter behind it is served by that. */
export function NoticePage({ reader, notice }: { reader: Reader; notice: Notice }) {
  const { say } = reader
  return (
    <>
      <BackLink reader={reader} href="/notices" />
      <h1>{say('通知', 'Notice')}</h1>
      <article class="panel">
        <p>
          <Moment reader={reader} at={notice.at} />
        </p>
        <p class="lead">
          <WordsOf reader={reader} notice={notice} />
        </p>
        {notice.readAt ? (
          <p class="quiet">
            {say(
              `您在 ${formatMoment(notice.readAt, 'zh')} 看过`,
              `You read it on ${formatMoment(notice.readAt, 'en')}`,
            )}
          </p>
        ) : null}
      </article>
      <div class="actions">
        {notice.readAt ? (
          notice.number ? (
            <a class="button" href={`/matters/${encodeURIComponent(notice.number)}`}>
              {say('打开这件事', 'Open the matter')}
            </a>
          ) : null
        ) : (
          <form method="post" action={`${addressOf(notice)}/read`}>
            <Hidden reader={reader} />
            <button type="submit">
              {notice.number ? say('知道了，打开这件事', 'Got it, open the matter') : say('知道了', 'Got it')}
            </button>
          </form>
        )}
      </div>
    </>
  )
}
