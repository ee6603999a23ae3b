import { problemOf } from '@gongdao/platform/http'
import { errorAt } from '../forms/check-page.ts'
import { outsideOurs, serviceOf } from '../forms/find-service.ts'
import { placeName } from '../forms/show-answer.ts'
import { HomePage, mostWords } from '../pages/home.tsx'
import { HelpPage, ProposalPage } from '../pages/proposal.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import { keepPreference, ownPath } from '../reader.ts'

/** The start page, what intake proposes, and the preferences of the reader. */
export function homeRoutes(portal: Portal): void {
  portal.getKept('/', (turn) => drawHome(portal, turn, '', []))
  portal.get('/propose', (turn) => goTo(turn, '/'))
  portal.postFree('/propose', (turn) => propose(portal, turn), {
    config: { rateLimit: { max: 60, timeWindow: 60_000 } },
  })
  portal.get('/help', (turn) => goTo(turn, '/'))
  portal.post('/help', (turn) => askForHelp(portal, turn), { config: { rateLimit: { max: 10, timeWindow: 60_000 } } })
  portal.get('/preference', (turn) => {
    const { request, reply, query } = turn
    const type = query.text('type')
    const language = query.text('lang')
    if (type === 'large' || type === 'ordinary') keepPreference(request, reply, 'type', type)
    if (language === 'zh' || language === 'en') keepPreference(request, reply, 'lang', language)
    return goTo(turn, ownPath(query.text('to')))
  })
}

function drawHome(portal: Portal, turn: Turn, text: string, errors: Parameters<typeof HomePage>[0]['errors']) {
  const { reader, reply } = turn
  return portal.draw(reply, reader, {
    title: reader.say('请说说发生了什么事', 'Tell us what happened'),
    section: 'home',
    isWide: true,
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    body: <HomePage reader={reader} services={portal.doors.catalogue.services()} text={text} errors={errors} />,
  })
}

/** Her words go to intake and back onto the page; they are neither stored nor logged. */
async function propose(portal: Portal, turn: Turn) {
  const { doors } = portal
  const { reader, form } = turn
  const text = form.text('text')
  const length = [...text].length
  if (length < 2)
    return drawHome(portal, turn, text, [
      errorAt('text', 'f-text', '请写几句话，说说发生了什么事', 'Write a few words about what happened'),
    ])
  if (length > mostWords)
    return drawHome(portal, turn, text, [
      errorAt(
        'text',
        'f-text',
        `请控制在 ${mostWords} 字以内，现在是 ${length} 字`,
        `Use at most ${mostWords} characters; there are ${length} now`,
      ),
    ])
  const proposal = await doors.intake.propose(text)
  const regions = doors.agencies.regions()
  const region = regions.some((one) => one.code === proposal.region) ? proposal.region : undefined
  const service = serviceOf(doors, proposal.service)
  const place = region
    ? placeName(region, reader.language, regions)
    : proposal.region === 'outside'
      ? outsideOurs(reader)
      : undefined
  return portal.draw(turn.reply, reader, {
    title: proposal.urgent
      ? reader.say('先保证人安全，请马上打电话', 'Safety first: call now')
      : reader.say('这件事可以这样办', 'What can be done'),
    section: 'home',
    isSensitive: true,
    body: (
      <ProposalPage
        reader={reader}
        text={text}
        proposal={proposal}
        service={service}
        alternatives={proposal.alternatives.map((one) => ({
          service: serviceOf(doors, one.service),
          agency: one.agency,
          why: reader.say(one.why, one.whyEn),
        }))}
        place={place}
        unit={service ? doors.agencies.receiver?.(service.code, region) : undefined}
        services={doors.catalogue.services()}
      />
    ),
  })
}

/** She is in danger and agrees to be called: number and place go on, her words do not. */
async function askForHelp(portal: Portal, turn: Turn) {
  const { form, reader } = turn
  const phone = form
    .text('phone')
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')
  const isNumber = /^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)
  const region = form.text('region', 12)
  const asked = isNumber
    ? await portal.doors.intake.askForHelp({ phone, mayCall: true, ...(region ? { region } : {}) })
    : undefined
  const refusal = !isNumber
    ? reader.say(
        '号码不对，请返回改成 11 位手机号或带区号的座机。',
        'The number is not right; please go back and correct it.',
      )
    : asked && !asked.ok
      ? problemOf(turn.request, asked).detail
      : undefined
  return portal.draw(turn.reply, reader, {
    title: reader.say('先打电话', 'Call first'),
    isSensitive: true,
    isPrivate: true,
    status: refusal ? 422 : 200,
    body: <HelpPage reader={reader} phone={phone} refusal={refusal} />,
  })
}
