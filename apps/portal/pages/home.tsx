import type { ServiceDefinition } from '@gongdao/catalogue'
import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary, FieldErrorText } from '../parts/errors.tsx'
import { groupsOf, ShortDoors } from '../parts/service-groups.tsx'
import { Hidden, Tel } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export const mostWords = 5000

/** The emergency line: numbers first, before anything is typed. */
export const EmergencyLine = ({ reader }: { reader: Reader }) => (
  <p class="emergency">
    <strong>{reader.say('人身有危险，请先打电话：', 'Someone in danger? Call first: ')}</strong>
    <span>
      <Tel number="110" /> {reader.say('报警', 'police')}
    </span>
    <span>
      <Tel number="120" /> {reader.say('急救', 'ambulance')}
    </span>
    <span>
      <Tel number="119" /> {reader.say('火警', 'fire')}
    </span>
  </p>
)

/** The big box: say what happened, in one's own words. */
export function WordsForm(props: { reader: Reader; text: string; errors: readonly FieldError[]; isFirst: boolean }) {
  const { reader, errors } = props
  const { say } = reader
  return (
    <form method="post" action="/propose" class={props.isFirst ? 'tell' : 'tell again'}>
      <Hidden reader={reader} />
      <label for="f-text" class={props.isFirst ? 'tell-label' : undefined}>
        {props.isFirst ? say('用您自己的话说就行', 'In your own words') : say('改一改您说的话', 'Change what you said')}
      </label>
      <p class="hint" id="h-text">
        {say(
          '什么时候、在哪里、和谁、您想要什么结果。普通话、粤语的写法都可以，不用写得很正式。',
          'When, where, with whom, and what you want. It need not be formal; Mandarin or Cantonese, as you speak.',
        )}
      </p>
      <FieldErrorText reader={reader} field="text" errors={errors} />
      <textarea
        id="f-text"
        name="text"
        rows={props.isFirst ? 7 : 5}
        autocomplete="off"
        aria-describedby={`h-text${errors.length > 0 ? ' e-text' : ''}`}
        aria-invalid={errors.length > 0 || undefined}
        data-island="count"
        data-most={mostWords}
        data-words={say('还可以写 {n} 字', '{n} characters left')}
        data-over={say('超出 {n} 字', '{n} characters too many')}
      >
        {props.text}
      </textarea>
      <div class="actions">
        <button type="submit">{say('看看该找谁', 'See who can help')}</button>
        <p class="quiet">
          {say('这一步不保存您写的话，也不需要登录。', 'Nothing is saved at this step, and no account is needed.')}
        </p>
      </div>
    </form>
  )
}

export function HomePage(props: {
  reader: Reader
  services: readonly ServiceDefinition[]
  text: string
  errors: readonly FieldError[]
}) {
  const { reader, services } = props
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={props.errors} />
      <div class="home">
        <EmergencyLine reader={reader} />
        <section class="hero" aria-labelledby="home-title">
          <h1 id="home-title">{say('请说说发生了什么事', 'Tell us what happened')}</h1>
          <p class="lead">
            {say(
              '我们告诉您这件事归谁管、多久要给您答复，由您决定要不要提交。',
              'We tell you who is responsible and by when they must answer. You decide whether to file.',
            )}
          </p>
          <WordsForm reader={reader} text={props.text} errors={props.errors} isFirst />
        </section>
        <div class="home-side">
          <Returning reader={reader} />
        </div>
        <section class="home-services" aria-labelledby="home-services">
          <h2 id="home-services">{say('已经知道要办什么', 'You know what you need')}</h2>
          <ShortDoors reader={reader} groups={groupsOf(reader, services)} />
        </section>
      </div>
    </>
  )
}

/** For whoever has been here before, or would rather talk. */
function Returning({ reader }: { reader: Reader }) {
  const { say } = reader
  return (
    <>
      <section class="panel" aria-labelledby="home-track">
        <h2 id="home-track">{say('已经提交过', 'You have filed before')}</h2>
        <form method="get" action="/track" class="track-mini">
          <label for="home-number">{say('受理编号', 'Matter number')}</label>
          <input id="home-number" name="number" type="text" autocomplete="off" spellcheck={false} />
          <button class="second" type="submit">
            {say('查进度', 'Track')}
          </button>
        </form>
        <p>
          <a class="tall-link" href="/resume">
            {say('接着填没写完的', 'Go on with an unfinished form')}
          </a>
        </p>
      </section>
      <section class="panel" aria-labelledby="home-talk">
        <h2 id="home-talk">{say('想找人说', 'Rather talk to someone')}</h2>
        <ul class="plain-list">
          <li>
            <Tel number="12345" /> {say('政务服务热线，24 小时', 'government hotline, day and night')}
          </li>
          <li>
            <Tel number="12348" /> {say('免费法律咨询', 'free legal advice')}
          </li>
        </ul>
      </section>
    </>
  )
}
