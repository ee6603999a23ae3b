import { createHmac, timingSafeEqual } from 'node:crypto'
import { validateAnswers } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { problemOf } from '@gongdao/platform/http'
import { dayOf } from '@gongdao/web-kit'
import { errorAt, errorsOf, type FieldError } from '../forms/check-page.ts'
import { keepCode, showCode } from '../forms/code-cookie.ts'
import { draftSecret, forgetDraft, isDraftId } from '../forms/draft-cookie.ts'
import { askedFields, ownAnswers, papersOf, placeOf } from '../forms/form-pages.ts'
import { infoOf } from '../forms/store-files.ts'
import { CheckPage } from '../pages/form.tsx'
import type { Principal } from '../parts/for-whom.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import { type Opened, openDraft } from './file.tsx'

const rank = { anonymous: 0, phone: 1, realName: 2 } as const

/** Check the answers, agree, file. */
export function checkRoutes(portal: Portal): void {
  portal.get('/file/:draft/check', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    const missing = opened.pages.find((page) => !opened.draft.pages.includes(page.id))
    // Who has been to the end and changed an answer is asked what that brings up, and comes back here at once.
    const wasHere = opened.draft.pages.includes(opened.pages.at(-1)?.id ?? '')
    if (missing)
      return goTo(turn, `/file/${opened.draft.id}/q/${encodeURIComponent(missing.id)}${wasHere ? '?to=check' : ''}`)
    return drawCheck(portal, turn, opened, [])
  })
  portal.get('/file/:draft/submit', (turn) => goTo(turn, `/file/${turn.at.draft}/check`))
  portal.get('/file/:draft/filed', (turn) => leaveDraft(portal, turn))
  portal.post('/file/:draft/submit', (turn) => submit(portal, turn), {
    config: { rateLimit: { max: 20, timeWindow: 60_000 } },
  })
}

/** What the level that a service asks for leaves to do before filing. */
function stepBefore(has: keyof typeof rank, asked: keyof typeof rank): 'signIn' | 'realName' | undefined {
  if (rank[has] >= rank[asked]) return undefined
  return has === 'anonymous' ? 'signIn' : 'realName'
}

/** Those who let her file for them, by name, and whether she is told what happens then. */
async function principalsOf(portal: Portal, { mandates }: Person): Promise<readonly Principal[]> {
  const ids = [...new Set(mandates.filter((one) => isToFile(one)).map((one) => one.principal))]
  if (ids.length === 0) return []
  const names = await portal.doors.people.namesOf(ids)
  const isTold = (id: string) =>
    mandates.some((one) => one.principal === id && one.matter === undefined && one.scope.includes('updates'))
  return ids.map((id) => ({ id, name: names.get(id) ?? id, isToldToo: isTold(id) }))
}

const isToFile = ({ matter, scope }: Person['mandates'][number]): boolean =>
  matter === undefined && scope.includes('file')

async function drawCheck(portal: Portal, turn: Turn, opened: Opened, errors: readonly FieldError[], refusal?: string) {
  const { draft, service, pages } = opened
  const { reader } = turn
  const region = placeOf(service, draft.answers) ?? draft.region
  const receiver = portal.doors.agencies.receiver?.(service.code, region)
  const last = pages.at(-1)
  const principals = await principalsOf(portal, reader.person)
  return portal.draw(turn.reply, reader, {
    title: reader.say('请核对一遍', 'Check your answers'),
    hasErrors: errors.length > 0,
    status: errors.length > 0 || refusal ? 422 : 200,
    isPrivate: true,
    isSensitive: service.confidentiality !== 'ordinary',
    body: (
      <CheckPage
        reader={reader}
        service={service}
        draft={draft}
        pages={pages.map((page) => ({ page, fields: askedFields(page, draft.answers) }))}
        regions={portal.doors.agencies.regions()}
        documents={await infoOf(portal, turn, papersOf(service, draft.answers))}
        errors={errors}
        refusal={refusal}
        receiver={receiver && reader.of(receiver.name)}
        principals={principals}
        before={stepBefore(reader.person.level, service.applicant.level)}
        back={last ? `/file/${draft.id}/q/${encodeURIComponent(last.id)}` : `/services/${service.code}`}
      />
    ),
  })
}

/**
 * The filing's key: the same however often she presses, and not to be told from the database alone, since the record
 * seals the tracking code under it.
 */
const filingKey = (secret: string, draft: string): string =>
  createHmac('sha256', secret).update(`filing:${draft}`).digest('base64url')

/** What only the answer to a filing says: without it, whoever is led to the address loses nothing. */
const proofOfFiling = (secret: string, draft: string, number: string): string =>
  createHmac('sha256', secret).update(`filed:${draft}:${number}`).digest('base64url')

function isProof(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The draft is forgotten only when her browser has come on: one that pressed twice still finds it and gets the same receipt. */
async function leaveDraft(portal: Portal, turn: Turn) {
  const id = turn.at.draft ?? ''
  const number = turn.query.text('number', 64)
  const expected = proofOfFiling(portal.doors.formSecret, id, number)
  if (isDraftId(id) && isProof(turn.query.text('proof'), expected)) {
    await portal.doors.intake.drafts.discard(turn.reader.person, id, draftSecret(turn))
    forgetDraft(turn, id)
  }
  return goTo(turn, `/receipt/${encodeURIComponent(number)}`)
}

/** Files once, whatever is pressed how often. */
async function submit(portal: Portal, turn: Turn) {
  const opened = await openDraft(portal, turn)
  if (!opened) return
  const { draft, service } = opened
  const { reader, form } = turn
  if (form.text('consent') !== 'yes')
    return drawCheck(portal, turn, opened, [
      errorAt('consent', 'f-consent', '请先勾选确认，再提交', 'Please tick to confirm before filing'),
    ])
  const answers = ownAnswers(service, draft.answers)
  const complaints = validateAnswers(service.form, answers, { unknown: 'drop', today: dayOf(portal.doors.now()) })
  if (!complaints.ok) {
    const fields = service.form.flatMap((page) => page.fields)
    return drawCheck(
      portal,
      turn,
      opened,
      errorsOf(fields, complaints.errors).map((error) => ({ ...error, anchor: 'main' })),
    )
  }
  const region = placeOf(service, draft.answers) ?? draft.region
  const documents = papersOf(service, draft.answers)
  const principal = form.text('principal', 64)
  const filed = await portal.doors.matters.file(
    reader.person,
    {
      service: service.code,
      channel: 'web',
      answers: { ...complaints.values },
      ...(region ? { region } : {}),
      ...(documents.length > 0 ? { documents } : {}),
      ...(principal ? { principal } : {}),
    },
    filingKey(portal.doors.formSecret, draft.id),
  )
  if (!filed.ok) return drawCheck(portal, turn, opened, [], problemOf(turn.request, filed).detail)
  // A matter of somebody else lies in her account: whoever filed it for her holds a mandate and no code.
  if (filed.value.code !== '') {
    keepCode(turn, filed.value.number, filed.value.code)
    showCode(turn, filed.value.number, filed.value.code)
  }
  const proof = proofOfFiling(portal.doors.formSecret, draft.id, filed.value.number)
  return goTo(turn, `/file/${draft.id}/filed?number=${encodeURIComponent(filed.value.number)}&proof=${proof}`)
}
