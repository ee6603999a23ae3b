import type { Unit } from '@gongdao/agencies/contract'
import type { ServiceDefinition } from '@gongdao/catalogue'
import type { Proposal } from '@gongdao/intake/contract'
import { agencyWords, routeWords } from '@gongdao/web-kit'
import { Phrased } from '../parts/phrased.tsx'
import { Facts, Hidden, Notice, Tel } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'
import { WordsForm } from './home.tsx'

export interface ProposalWish {
  readonly reader: Reader
  readonly text: string
  readonly proposal: Proposal
  /** The service when it is one of ours. */
  readonly service: ServiceDefinition | undefined
  readonly alternatives: readonly {
    readonly service: ServiceDefinition | undefined
    readonly agency: string
    readonly why: string
  }[]
  readonly place: string | undefined
  readonly unit: Unit | undefined
  readonly services: readonly ServiceDefinition[]
}

const agencyName = (reader: Reader, agency: string) => reader.of(agencyWords[agency] ?? agencyWords.other!)

function Danger({ reader, proposal, service }: ProposalWish) {
  if (!proposal.urgent && proposal.call.length === 0) return null
  const { say } = reader
  return (
    <section
      class={proposal.urgent ? 'danger' : 'notice warn'}
      aria-label={proposal.urgent ? say('先打电话', 'Call first') : say('可以打的电话', 'Numbers to call')}
    >
      {proposal.urgent ? (
        <h1>
          <Phrased reader={reader} text={say('先保证人安全，请马上打电话', 'Safety first: call now')} />
        </h1>
      ) : (
        <h2>{say('也可以直接打电话', 'You can also call')}</h2>
      )}
      <ul class="calls">
        {proposal.call.map((call) => (
          <li key={call.number}>
            <Tel number={call.number} />
            <span>{say(call.zh, call.en)}</span>
          </li>
        ))}
      </ul>
      {proposal.urgent ? (
        <form method="post" action="/help" class="help">
          <Hidden reader={reader} />
          <input type="hidden" name="region" value={proposal.region} />
          <label for="f-help-phone">
            {say(
              '不方便说话？留个安全的号码，值班人员打给您',
              'Cannot talk now? Leave a safe number and a person on duty calls you',
            )}
          </label>
          <div class="help-row">
            <input id="f-help-phone" name="phone" type="tel" class="short" autocomplete="tel" />
            <button class="second" type="submit" name="mayCall" value="yes">
              {say('请打给我', 'Please call me')}
            </button>
          </div>
          <p class="quiet">
            {say(
              '只留号码和地点，您写的话不会一起交出去。',
              'Only the number and the place are passed on, not what you wrote.',
            )}
          </p>
        </form>
      ) : null}
      {proposal.urgent && service ? (
        <p>
          {say(
            '打完电话，还可以在下面提交，我们会尽快有人联系您。不会通知您害怕的人。',
            'Afterwards you can still file below; a person will contact you soon. Whoever you fear is not told.',
          )}
        </p>
      ) : null}
    </section>
  )
}

/** A form that begins a filing: her words go along because she chose to. */
function Choose(props: ProposalWish & { chosen: ServiceDefinition; isMain: boolean }) {
  const { reader, proposal, chosen } = props
  return (
    <form method="post" action="/file">
      <Hidden reader={reader} />
      <input type="hidden" name="service" value={chosen.code} />
      <input type="hidden" name="region" value={proposal.region} />
      <input type="hidden" name="text" value={props.text} />
      {props.isMain ? (
        <button type="submit">{reader.say('就办这个，开始填写', 'Yes, start the form')}</button>
      ) : (
        <button class="second" type="submit">
          {reader.say('改办这个', 'Choose this')}
          <span class="visually-hidden">：{reader.of(chosen.title)}</span>
        </button>
      )}
    </form>
  )
}

function Ours(props: ProposalWish & { service: ServiceDefinition }) {
  const { reader, proposal, service, unit } = props
  const { say } = reader
  return (
    <section class="proposal" aria-labelledby="proposal-title">
      <p class="quiet">{say('我们建议办', 'We suggest')}</p>
      <h2 id="proposal-title">{reader.of(service.title)}</h2>
      <p class="lead">{say(proposal.why, proposal.whyEn)}</p>
      <Facts
        rows={[
          [say('由谁办', 'Who handles it'), unit ? reader.of(unit.name) : agencyName(reader, proposal.agency)],
          [say('地点', 'Place'), props.place ?? say('还不清楚，下一步请您选', 'Not clear yet; you choose it next')],
          [say('走哪条路', 'Which path'), reader.of(routeWords[proposal.route] ?? routeWords.service!)],
          [say('多久', 'How long'), reader.of(service.page.time)],
          [say('收费', 'Cost'), reader.of(service.page.cost)],
        ]}
      />
      <Choose {...props} chosen={service} isMain />
      <p>
        <a href={`/services/${service.code}`}>{say('先看看要准备什么', 'First see what you need')}</a>
      </p>
    </section>
  )
}

function NotOurs(props: ProposalWish) {
  const { reader, proposal } = props
  const { say } = reader
  return (
    <section class="proposal" aria-labelledby="proposal-title">
      <p class="quiet">{say('这件事不在这里办，请去', 'This is not handled here. Please go to')}</p>
      <h2 id="proposal-title">{agencyName(reader, proposal.agency)}</h2>
      <p class="lead">{say(proposal.why, proposal.whyEn)}</p>
      {proposal.urgent ? null : proposal.call.length > 0 ? (
        <ul class="calls">
          {proposal.call.map((call) => (
            <li key={call.number}>
              <Tel number={call.number} />
              <span>{say(call.zh, call.en)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {say('拿不准就打', 'If unsure, call')} <Tel number="12345" />
        </p>
      )}
      {props.place ? <p>{say(`地点：${props.place}`, `Place: ${props.place}`)}</p> : null}
    </section>
  )
}

/** What intake proposes. She decides: go on, choose another, change her words, or call. */
export function ProposalPage(wish: ProposalWish) {
  const { reader, service } = wish
  const { say } = reader
  const listed = new Set([service?.code, ...wish.alternatives.map((one) => one.service?.code)])
  const rest = wish.services.filter((one) => !listed.has(one.code))
  return (
    <>
      {wish.proposal.urgent ? (
        <Danger {...wish} />
      ) : (
        <>
          <h1>{say('这件事可以这样办', 'What can be done')}</h1>
          {service ? <Danger {...wish} /> : null}
        </>
      )}
      {service ? <Ours {...wish} service={service} /> : <NotOurs {...wish} />}
      {wish.alternatives.length > 0 || rest.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others">{say('也可能是', 'It might also be')}</h2>
          <ul class="others">
            {wish.alternatives.map((one, at) => (
              <li key={at}>
                <div>
                  <strong>{one.service ? reader.of(one.service.title) : agencyName(reader, one.agency)}</strong>
                  <p>{one.why}</p>
                </div>
                {one.service ? <Choose {...wish} chosen={one.service} isMain={false} /> : null}
              </li>
            ))}
            {rest.map((one) => (
              <li key={one.code}>
                <div>
                  <strong>{reader.of(one.title)}</strong>
                  <p>{reader.of(one.purpose)}</p>
                </div>
                <Choose {...wish} chosen={one} isMain={false} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Notice tone="info" label={say('说明', 'Note')}>
        <p>
          {say(
            '这只是建议，由您决定。您写的话到这里都没有保存；选了要办的事，才会带到表格里。',
            'This is only a suggestion; you decide. What you wrote has not been saved; it goes into the form only when you choose.',
          )}
        </p>
      </Notice>
      <details class="why">
        <summary>{say('改一改您说的话，再看一次', 'Change your words and look again')}</summary>
        <WordsForm reader={reader} text={wish.text} errors={[]} isFirst={false} />
      </details>
    </>
  )
}

/** After she asked to be called. */
export function HelpPage({ reader, phone, refusal }: { reader: Reader; phone: string; refusal: string | undefined }) {
  const { say } = reader
  return (
    <>
      <section class="danger" aria-label={say('先打电话', 'Call first')}>
        <h1>
          {refusal
            ? say('还没有记下号码', 'The number was not taken down')
            : say('值班人员会尽快打给您', 'A person on duty will call you soon')}
        </h1>
        <p>
          {refusal ??
            say(
              `号码 ${phone}。接不方便可以挂断，不会发短信，也不会通知别人。`,
              `Number ${phone}. Hang up if you cannot talk; no message is sent and nobody else is told.`,
            )}
        </p>
        <ul class="calls">
          <li>
            <Tel number="110" />
            <span>{say('有危险，现在就打', 'In danger: call now')}</span>
          </li>
          <li>
            <Tel number="120" />
            <span>{say('受伤了', 'Somebody is hurt')}</span>
          </li>
        </ul>
      </section>
      <p>
        <a href="/">{say('回首页', 'Start page')}</a>
      </p>
    </>
  )
}
