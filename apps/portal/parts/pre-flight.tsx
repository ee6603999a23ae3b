import { type FormPage, preFlight, type ServiceDefinition } from '@gongdao/catalogue'
import type { Answers } from '../doors.ts'
import type { Reader } from '../reader.ts'
import { cite } from './cite.ts'
import { Badge } from './small.tsx'

interface PreFlightWish {
  readonly reader: Reader
  readonly service: ServiceDefinition
  readonly answers: Answers
  readonly pages: readonly FormPage[]
  /** Address of the draft, to go back to a question. */
  readonly here: string
}

/** The list that the desk will go through, read before filing. What is missing may be filed; it is asked for once. */
export function PreFlight({ reader, service, answers, pages, here }: PreFlightWish) {
  const { say } = reader
  const items = preFlight(service, answers)
  if (items.length === 0) return null
  const lacking = items.filter(({ stands }) => stands === 'missing').length
  return (
    <section aria-labelledby="pre-flight">
      <h2 id="pre-flight">{say('窗口会核对这些', 'What the desk will check')}</h2>
      <p class="quiet">
        {lacking > 0
          ? say(
              `还缺 ${lacking} 项。现在补上最省事；缺着也可以提交，窗口会一次告诉您。`,
              `${lacking} missing. Completing them now is easiest; you may file without them, and you are told once of all.`,
            )
          : say(
              '清单上的都填了。窗口只能照这份清单退回，而且只能一次。',
              'All of the list is filled in. Papers may be returned by this list only, and only once.',
            )}
      </p>
      <ul class="tidy">
        {items.map(({ item, stands }) => {
          const page = pages.find(({ fields }) => fields.some(({ name }) => name === item.field))
          return (
            <li key={item.id}>
              <Badge tone={stands === 'missing' ? 'late' : 'calm'}>
                {stands === 'given'
                  ? say('已填', 'Given')
                  : stands === 'missing'
                    ? say('还缺', 'Missing')
                    : say('当面核对', 'Looked at there')}
              </Badge>{' '}
              {stands === 'missing' && page ? (
                <a href={`${here}/q/${encodeURIComponent(page.id)}?to=check`}>{reader.of(item.title)}</a>
              ) : (
                reader.of(item.title)
              )}{' '}
              <span class="quiet">{cite(reader, item.source)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
