import type { Field, FormPage } from '@gongdao/catalogue'
import { dayOf } from '@gongdao/web-kit'
import type { Draft } from '../doors.ts'
import { checkPage, errorAt } from '../forms/check-page.ts'
import {
  draftSecret,
  forgetDraft,
  isDraftId,
  keepDraftSecret,
  readResumeCode,
  resumeCode,
} from '../forms/draft-cookie.ts'
import { serviceOf } from '../forms/find-service.ts'
import { askedPages } from '../forms/form-pages.ts'
import { type Opened, opened as openedWith, questionOf } from '../forms/question.ts'
import { infoOf, storeFiles } from '../forms/store-files.ts'
import { marks } from '../moulds.ts'
import { QuestionPage, type QuestionWish, ResumePage, SavedPage } from '../pages/form.tsx'
import { drawProblem } from '../pages/problems.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import type { Reader } from '../reader.ts'
import type { Page } from '../render.tsx'

export type { Opened } from '../forms/question.ts'

/** Finds the draft of the address; draws the friendly “not found” when it is gone or not hers. */
export async function openDraft(portal: Portal, turn: Turn): Promise<Opened | undefined> {
  const id = turn.at.draft ?? ''
  const draft = isDraftId(id)
    ? await portal.doors.intake.drafts.find(turn.reader.person, id, draftSecret(turn))
    : undefined
  const service = draft && serviceOf(portal.doors, draft.service)
  if (draft && service) return openedWith(draft, service)
  drawProblem(portal.draw, turn, 'draft-gone')
  return undefined
}

/** One question a page, saved as she goes. */
export function fileRoutes(portal: Portal): void {
  const { doors } = portal
  portal.postFree('/file', (turn) => startDraft(portal, turn))
  portal.get('/file/:draft', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    const next = opened.pages.find((page) => !opened.draft.pages.includes(page.id))
    return goTo(turn, next ? pageAddress(opened.draft.id, next.id) : `/file/${opened.draft.id}/check`)
  })
  portal.get('/file/:draft/q/:page', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    const page = opened.pages.find((one) => one.id === turn.at.page)
    if (!page) return goTo(turn, `/file/${opened.draft.id}`)
    return drawQuestion(portal, turn, opened, page, { toCheck: turn.query.text('to') === 'check' })
  })
  portal.post('/file/:draft/q/:page', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    const page = opened.pages.find((one) => one.id === turn.at.page)
    return page ? answerPage(portal, turn, opened, page) : goTo(turn, `/file/${opened.draft.id}`)
  })
  portal.post('/file/:draft/q/:page/autosave', (turn) => autosave(portal, turn))
  portal.get('/file/:draft/saved', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    const secret = draftSecret(turn)
    return portal.draw(turn.reply, turn.reader, {
      title: turn.reader.say('已经保存', 'Saved'),
      isPrivate: true,
      body: (
        <SavedPage
          reader={turn.reader}
          draft={opened.draft}
          service={opened.service}
          code={secret && resumeCode(opened.draft.id, secret)}
        />
      ),
    })
  })
  portal.post('/file/:draft/discard', async (turn) => {
    const opened = await openDraft(portal, turn)
    if (!opened) return
    await doors.intake.drafts.discard(turn.reader.person, opened.draft.id, draftSecret(turn))
    forgetDraft(turn, opened.draft.id)
    return goTo(turn, '/')
  })
  portal.get('/resume', (turn) => drawResume(portal, turn, turn.query.text('code'), false))
  portal.post('/resume', (turn) => resume(portal, turn), { config: { rateLimit: { max: 20, timeWindow: 60_000 } } })
}

const pageAddress = (draft: string, page: string, toCheck = false): string =>
  `/file/${draft}/q/${encodeURIComponent(page)}${toCheck ? '?to=check' : ''}`

/** She chose: only now are her words kept, in her draft. */
async function startDraft(portal: Portal, turn: Turn) {
  const { doors } = portal
  const { form, reader } = turn
  const service = serviceOf(doors, form.text('service'))
  if (!service) return drawProblem(portal.draw, turn, 'not-found')
  // Nothing of what she wrote may lie here unsealed, not even in a draft of hers: her page names the doors that are open.
  if (service.confidentiality === 'sealed') return goTo(turn, `/services/${service.code}`)
  const region = doors.agencies.regions().find((one) => one.code === form.text('region'))?.code
  const words = form.text('text', 5000)
  const { id, secret } = await doors.intake.drafts.start(reader.person, {
    service: service.code,
    ...(region ? { region } : {}),
    ...(words ? { words } : {}),
  })
  keepDraftSecret(turn, id, secret)
  return goTo(turn, `/file/${id}`)
}

type Shown = Partial<Pick<QuestionWish, 'errors' | 'sent' | 'answers' | 'toCheck'>>

async function drawQuestion(portal: Portal, turn: Turn, of: Opened, page: FormPage, shown: Shown) {
  const { draft } = of
  const { reader, request } = turn
  const { answers, fields, place, empty } = questionOf(of, page, reader, shown.answers)
  const drawAs = (as: Reader, ofDraft: Draft, given: Draft['answers']) =>
    questionPage(portal, turn, { ...of, draft: ofDraft }, page, { ...shown, answers: given, fields, reader: as })
  const isOpened = request.method === 'GET' && !request.url.includes('?') && !shown.errors?.length && !shown.sent
  if (empty === undefined || !isOpened) return portal.draw(turn.reply, reader, await drawAs(reader, draft, answers))
  const anybodys = { ...draft, id: marks.draft }
  return portal.drawOnce(turn, empty, (as) => drawAs(as, anybodys, place), { draft: draft.id })
}

type Drawn = Shown & { readonly answers: Draft['answers']; readonly fields: readonly Field[]; readonly reader: Reader }

async function questionPage(portal: Portal, turn: Turn, opened: Opened, page: FormPage, shown: Drawn): Promise<Page> {
  const { draft, service, pages } = opened
  const { reader, fields, answers } = shown
  const at = pages.findIndex((one) => one.id === page.id)
  const before = pages[at - 1]
  const errors = shown.errors ?? []
  const papers = fields
    .filter((field) => field.kind === 'documents')
    .flatMap((field) => (answers[field.name] ?? []) as string[])
  const toCheck = shown.toCheck ?? false
  return {
    title: reader.of(page.title),
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    isPrivate: true,
    isSensitive: service.confidentiality !== 'ordinary',
    body: (
      <QuestionPage
        reader={reader}
        service={service}
        draft={draft}
        page={page}
        fields={fields}
        at={at + 1}
        of={pages.length + 1}
        answers={answers}
        errors={errors}
        sent={shown.sent}
        regions={portal.doors.agencies.regions()}
        documents={await infoOf(portal, turn, papers)}
        back={
          toCheck && draft.pages.includes(page.id)
            ? `/file/${draft.id}/check`
            : before
              ? pageAddress(draft.id, before.id)
              : `/services/${service.code}`
        }
        toCheck={toCheck}
      />
    ),
  }
}

const isRegion = (portal: Portal) => (code: string) => portal.doors.agencies.regions().some((one) => one.code === code)

/** Files first: what was sent is stored, then the page is read as if the papers had been there before. */
async function withFiles(portal: Portal, turn: Turn, fields: readonly Field[]) {
  const answers: Record<string, readonly string[]> = {}
  const errors = []
  for (const field of fields.filter((one) => one.kind === 'documents')) {
    const stored = await storeFiles(portal, turn, field)
    answers[field.name] = stored.ids
    errors.push(...stored.errors)
  }
  return { answers, errors }
}

async function answerPage(portal: Portal, turn: Turn, opened: Opened, page: FormPage) {
  const { draft, service } = opened
  const { form, reader } = turn
  const { drafts } = portal.doors.intake
  const stored = await withFiles(portal, turn, page.fields)
  const read = checkPage(page.fields, form, draft.answers, isRegion(portal), dayOf(portal.doors.now()))
  const answers = { ...draft.answers, ...emptied(page), ...read.answers, ...stored.answers }
  const toCheck = form.text('_to') === 'check'
  const errors = [...stored.errors, ...read.errors.filter((error) => !stored.answers[error.field]?.length)]
  const isUpload = form.has('_upload') || form.has('_remove')
  const isSave = form.has('_save')
  // An answer she took away is kept as null: what is merely absent would leave the old one standing.
  const ofPage = Object.fromEntries(page.fields.map((field) => [field.name, answers[field.name] ?? null]))
  const isComplete = errors.length === 0 && !isUpload
  if (isComplete || isUpload || isSave)
    await drafts.save(reader.person, draft.id, draftSecret(turn), isComplete ? page.id : '', ofPage)
  if (isSave) return goTo(turn, `/file/${draft.id}/saved`)
  if (isUpload && stored.errors.length === 0) return goTo(turn, pageAddress(draft.id, page.id, toCheck))
  if (!isComplete)
    return drawQuestion(portal, turn, opened, page, {
      answers,
      errors,
      toCheck,
      sent: form,
    })
  if (toCheck) return goTo(turn, `/file/${draft.id}/check`)
  const pages = askedPages(service, answers)
  const next = pages[pages.findIndex((one) => one.id === page.id) + 1]
  return goTo(turn, next ? pageAddress(draft.id, next.id) : `/file/${draft.id}/check`)
}

/** An answer that she took away is gone: every field of the page starts empty. */
const emptied = (page: FormPage): Record<string, undefined> =>
  Object.fromEntries(page.fields.map((field) => [field.name, undefined]))

/** The island sends what is on the page now and then: whatever is right is kept, nothing is complained about. */
async function autosave(portal: Portal, turn: Turn) {
  const opened = await openDraft(portal, turn)
  if (!opened) return
  const page = opened.pages.find((one) => one.id === turn.at.page)
  if (!page) return turn.reply.code(404).send()
  const plain = page.fields.filter((field) => field.kind !== 'documents')
  const read = checkPage(plain, turn.form, opened.draft.answers, isRegion(portal), dayOf(portal.doors.now()))
  await portal.doors.intake.drafts.save(turn.reader.person, opened.draft.id, draftSecret(turn), '', read.answers)
  return turn.reply.code(204).send()
}

function drawResume(portal: Portal, turn: Turn, code: string, isWrong: boolean) {
  const { reader } = turn
  const errors = isWrong
    ? [
        errorAt(
          'code',
          'f-code',
          '打不开：续填码不对，或者已经过了 30 天。请核对后再试',
          'It does not open: the code is wrong or older than 30 days. Please check it',
        ),
      ]
    : []
  return portal.draw(turn.reply, reader, {
    title: reader.say('接着填', 'Go on with a form'),
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    isPrivate: true,
    body: <ResumePage reader={reader} code={code} errors={errors} />,
  })
}

async function resume(portal: Portal, turn: Turn) {
  const code = turn.form.text('code')
  const given = readResumeCode(code)
  const draft = given && (await portal.doors.intake.drafts.find(turn.reader.person, given.id, given.secret))
  if (!given || !draft) return drawResume(portal, turn, code, true)
  keepDraftSecret(turn, given.id, given.secret)
  return goTo(turn, `/file/${draft.id}`)
}
