import { randomUUID } from 'node:crypto'
import type { Field } from '@gongdao/catalogue'
import type { Difference, MatterView } from '@gongdao/matters/contract'
import { problemOf } from '@gongdao/platform/http'
import { dayOf } from '@gongdao/web-kit'
import { checkPage } from '../forms/check-page.ts'
import { codeOf } from '../forms/code-cookie.ts'
import { answersOfItems, fieldsOfItems, type ItemForm, itemFormOf, unanswered } from '../forms/returned-items.ts'
import { infoOf, storeFiles } from '../forms/store-files.ts'
import { ActPage, type ActWish, NoLongerPage } from '../pages/act.tsx'
import { goTo, type Portal, type Turn } from '../portal.ts'
import { openMatter, sayDone } from './matter.tsx'

type Act = MatterView['acts'][number]
type Shown = Partial<Pick<ActWish, 'answers' | 'errors' | 'sent' | 'refusal' | 'since' | 'idempotencyKey'>>

const address = (number: string): string => `/matters/${encodeURIComponent(number)}`

/** What the page of an act asks: the act's own fields, or each returned item by itself. */
function askedBy(view: MatterView, act: Act): { fields: readonly Field[]; items: ItemForm | undefined } {
  const items = itemFormOf(view, act)
  return { items, fields: items ? fieldsOfItems(items) : (act.fields as unknown as readonly Field[]) }
}

/** An act on a matter: drawn from what the record allows this person now, never guessed. */
export function actRoutes(portal: Portal): void {
  portal.get('/matters/:number/acts/:act', async (turn) => {
    const view = await openMatter(portal, turn)
    if (!view) return
    const act = view.acts.find((one) => one.act === turn.at.act)
    return act ? drawAct(portal, turn, view, act, {}) : goTo(turn, address(view.number))
  })
  portal.post('/matters/:number/acts/:act', async (turn) => {
    const view = await openMatter(portal, turn)
    if (!view) return
    const act = view.acts.find((one) => one.act === turn.at.act)
    return act ? takeAct(portal, turn, view, act) : drawNoLonger(portal, turn, view)
  })
}

/** The record no longer offers what she sent. */
function drawNoLonger(portal: Portal, turn: Turn, view: MatterView) {
  return portal.draw(turn.reply, turn.reader, {
    title: turn.reader.say('这一步现在做不了了', 'This step is no longer possible'),
    status: 409,
    isPrivate: true,
    body: <NoLongerPage reader={turn.reader} view={view} written={turn.form.written()} />,
  })
}

async function drawAct(portal: Portal, turn: Turn, view: MatterView, act: Act, shown: Shown) {
  const { reader } = turn
  const answers = shown.answers ?? {}
  const errors = shown.errors ?? []
  const { fields, items } = askedBy(view, act)
  const papers = fields
    .filter((field) => field.kind === 'documents')
    .flatMap((field) => (answers[field.name] ?? []) as string[])
  return portal.draw(turn.reply, reader, {
    title: reader.of(act.title),
    hasErrors: errors.length > 0,
    status: shown.since ? 409 : errors.length > 0 || shown.refusal ? 422 : 200,
    isPrivate: true,
    body: (
      <ActPage
        reader={reader}
        view={view}
        act={act}
        fields={fields}
        items={items}
        answers={answers}
        errors={errors}
        sent={shown.sent}
        regions={portal.doors.agencies.regions()}
        documents={await infoOf(portal, turn, papers)}
        idempotencyKey={shown.idempotencyKey ?? randomUUID()}
        refusal={shown.refusal}
        since={shown.since}
      />
    ),
  })
}

async function takeAct(portal: Portal, turn: Turn, view: MatterView, act: Act) {
  const { form, reader, request } = turn
  const { fields, items } = askedBy(view, act)
  const papers: Record<string, readonly string[]> = {}
  const stored = []
  for (const field of fields.filter((one) => one.kind === 'documents')) {
    const kept = await storeFiles(portal, turn, field)
    papers[field.name] = kept.ids
    stored.push(...kept.errors)
  }
  const regions = portal.doors.agencies.regions()
  const isRegion = (code: string) => regions.some((one) => one.code === code)
  const read = checkPage(fields, form, {}, isRegion, dayOf(portal.doors.now()))
  const answers = { ...read.answers, ...papers }
  const isUpload = form.has('_upload') || form.has('_remove')
  const errors = [
    ...stored,
    ...read.errors.filter((error) => !papers[error.field]?.length),
    ...(items && !isUpload ? unanswered(items, answers) : []),
  ]
  const key = form.text('_key')
  const again: Shown = { answers, errors, sent: form, ...(key ? { idempotencyKey: key } : {}) }
  if (errors.length > 0 || isUpload) return drawAct(portal, turn, view, act, again)
  const seen = Number(form.text('_seen'))
  const documents = Object.values(papers).flat()
  const known = items ? await infoOf(portal, turn, documents) : []
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? id
  const given = items ? answersOfItems(items, answers, reader, nameOf) : answers
  const taken = await portal.doors.matters.act(
    reader.person,
    view.number,
    Number.isSafeInteger(seen) && seen > 0 ? seen : view.version,
    { act: act.act, fields: answersOf(given), ...(documents.length > 0 ? { documents } : {}) },
    key || randomUUID(),
    codeOf(turn),
  )
  if (taken.ok) {
    sayDone(turn, view, act.act)
    return goTo(turn, address(view.number))
  }
  if (taken.code === 'matters/changed') {
    return drawAct(portal, turn, view, act, {
      ...again,
      since: (taken.facts as Partial<Difference>).acts ?? [],
      idempotencyKey: randomUUID(),
    })
  }
  return drawAct(portal, turn, view, act, { ...again, refusal: problemOf(request, taken).detail })
}

/** Only what was answered travels to the record. */
const answersOf = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
