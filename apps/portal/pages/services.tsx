import type { ServiceDefinition } from '@gongdao/catalogue'
import { cite } from '../parts/cite.ts'
import { groupsOf } from '../parts/service-groups.tsx'
import { Facts, Hidden, Notice } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export function ServicesPage({ reader, services }: { reader: Reader; services: readonly ServiceDefinition[] }) {
  const { say } = reader
  const groups = groupsOf(reader, services)
  return (
    <>
      <h1>{say('能办的事', 'Services')}</h1>
      <p class="lead">
        {say(
          '每件事写明：谁能办、要准备什么、多久答复、收不收费、依据哪条法。',
          'For each: who may use it, what you need, how long it takes, what it costs, and which law it rests on.',
        )}
      </p>
      <nav aria-label={say('按单位找', 'By the body that answers')}>
        <ul class="short-doors">
          {groups.map((group) => (
            <li key={group.body}>
              <a href={`#${group.body}`}>
                {group.title}{' '}
                <span class="quiet">{say(`${group.services.length} 件`, `${group.services.length}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section key={group.body} aria-labelledby={group.body}>
          <h2 id={group.body}>{group.title}</h2>
          <ul class="doors tall">
            {group.services.map((service) => (
              <li key={service.code}>
                <a href={`/services/${service.code}`}>
                  <strong>{reader.of(service.title)}</strong>
                  <span>{reader.of(service.purpose)}</span>
                  <span class="quiet">{reader.of(service.page.time)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        {say('不知道选哪个？', 'Not sure which?')}{' '}
        <a href="/">{say('说说发生了什么，我们帮您看', 'Tell us what happened and we look for you')}</a>
      </p>
    </>
  )
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="tidy">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

const levels: Readonly<Record<string, readonly [string, string]>> = {
  anonymous: ['不用登录', 'No account needed'],
  phone: ['提交前用手机验证码登录', 'Sign in with a phone code before you file'],
  realName: ['提交前要核实身份', 'Your identity is verified before you file'],
}

function Start({ reader, service }: { reader: Reader; service: ServiceDefinition }) {
  const { say } = reader
  return (
    <form method="post" action="/file" class="start">
      <Hidden reader={reader} />
      <input type="hidden" name="service" value={service.code} />
      <button type="submit">{say('现在开始填写', 'Start now')}</button>
      <p class="quiet">
        {say('一页一问，随时可以停下，下次接着填。', 'One question a page; stop at any time and go on later.')}
      </p>
    </form>
  )
}

/** What must be sealed is not taken before it can be: she is shown the doors that are open today. */
const NotHere = ({ reader }: { reader: Reader }) => (
  <Notice
    tone="warn"
    label={reader.say('请注意', 'Please note')}
    title={reader.say('这里现在不收举报内容', 'No content of a tip is taken here today')}
  >
    <p>
      {reader.say(
        '还不能密封保存，所以一个字也不收，您刚才写的也没有保存。请用下面“请去别处”写的电话和地点。',
        'It cannot be sealed here yet, so not a word is taken, and nothing that you wrote was kept. Please use the numbers and places under “Go elsewhere” below.',
      )}
    </p>
  </Notice>
)

export function ServicePage({
  reader,
  service,
  diagram,
}: {
  reader: Reader
  service: ServiceDefinition
  diagram: boolean
}) {
  const { say, of } = reader
  const page = service.page
  return (
    <article>
      <h1>{of(service.title)}</h1>
      <p class="lead">{of(service.purpose)}</p>
      {service.confidentiality === 'sealed' ? <NotHere reader={reader} /> : <Start reader={reader} service={service} />}
      <Facts
        rows={[
          [say('谁能办', 'Who'), of(page.who)],
          [say('多久', 'How long'), of(page.time)],
          [say('收费', 'Cost'), of(page.cost)],
          [say('身份', 'Identity'), say(...(levels[service.applicant.level] ?? levels.anonymous!))],
        ]}
      />
      <section aria-labelledby="need">
        <h2 id="need">{say('要准备什么', 'What you need')}</h2>
        <List items={page.need.map(of)} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say('提交以后会怎样', 'What happens next')}</h2>
        <ol class="steps large">
          {page.next.map((step) => (
            <li key={step.zh}>{of(step)}</li>
          ))}
        </ol>
      </section>
      {page.notFor && page.notFor.length > 0 ? (
        <section aria-labelledby="not-for">
          <h2 id="not-for">{say('这些事请去别处', 'Go elsewhere for these')}</h2>
          <Facts rows={page.notFor.map((one) => [of(one.what), of(one.where)] as const)} />
        </section>
      ) : null}
      <section aria-labelledby="law">
        <h2 id="law">{say('依据', 'Law')}</h2>
        <List items={page.law.map((one) => cite(reader, one))} />
      </section>
      {diagram ? (
        <details class="why">
          <summary>{say('想看全部步骤：流程图', 'For the curious: every step as a diagram')}</summary>
          <figure class="diagram">
            <img
              src={`/services/${service.code}/diagram.svg?lang=${reader.language}`}
              alt={say(
                `${service.title.zh}的流程图，文字说明见“提交以后会怎样”`,
                `Diagram of ${service.title.en}; described in words under “What happens next”`,
              )}
              loading="lazy"
            />
          </figure>
        </details>
      ) : null}
    </article>
  )
}
