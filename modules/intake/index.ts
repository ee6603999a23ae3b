/** The door of `intake`: from her own words to a proposal, a draft, a filing. */
import type { Filed } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import { listAlerts, recordCall, takeAlert } from './application/answer-alerts.ts'
import { askForHelp } from './application/ask-for-help.ts'
import { discardDraft, forgetOldDrafts } from './application/discard-draft.ts'
import { fileDraft } from './application/file-draft.ts'
import { findDraft, listDrafts } from './application/find-draft.ts'
import type { IntakeNeeds, ProposeNow } from './application/needs.ts'
import { saveDraft } from './application/save-draft.ts'
import { type DraftWish, startDraft } from './application/start-draft.ts'
import { suggest } from './application/suggest.ts'
import type { Alert, AlertList, CallOutcome, Draft, HelpRequest, Proposal } from './contract/index.ts'
import { buildGazetteer, type Gazetteer, type Place } from './domain/gazetteer.ts'
import { type Hints, propose } from './domain/propose.ts'

export { type ModelEndpoint, openAiEndpoint } from './adapters/gateways/openai-endpoint.ts'
export { refusals } from './adapters/http/refusals.ts'
export { intakeRoutes } from './adapters/http/routes.ts'
export { type ImportFigures, type ImportNeeds, importMessages } from './application/import-messages.ts'
export type { AskModel, Duty, IntakeNeeds, ProposeNow } from './application/needs.ts'
export { triageLines } from './application/triage-lines.ts'
export type { Alert, AlertList, CallOutcome, Draft, HelpRequest, Proposal } from './contract/index.ts'
export type { Place } from './domain/gazetteer.ts'
export { agencies, routes, services } from './domain/intake-labels.ts'
export { migrations } from './migrations/index.ts'

/** Drafts are opened by id and secret, or by the person who is signed in. */
export interface Drafts {
  start(by: Person, draft: DraftWish): Promise<{ id: string; secret: string }>
  find(by: Person, id: string, secret: string | undefined): Promise<Draft | undefined>
  /** Keeps the answers of one page; `region` among them is the place of the matter. */
  save(
    by: Person,
    id: string,
    secret: string | undefined,
    page: string,
    answers: Readonly<Record<string, unknown>>,
  ): Promise<boolean>
  discard(by: Person, id: string, secret: string | undefined): Promise<void>
  mine(by: Person): Promise<readonly Draft[]>
  /** Files it as it stands and forgets it. */
  file(by: Person, id: string, secret: string | undefined, key: string): Promise<Answer<Filed>>
}

export interface Intake {
  /** Service, body, place, urgency and why, by rules and examples alone: no network, no chance. */
  propose(text: string, hints?: Hints): Proposal
  /** The same, with the opinion of a language model where one is configured. */
  suggest(text: string, hints?: { region?: string; service?: string }): Promise<Proposal>
  readonly drafts: Drafts
  askForHelp(wish: HelpRequest): Promise<Answer<{ id: string }>>
  /** Calls for help that come to my units. */
  listAlerts(by: Person): Promise<Answer<AlertList>>
  takeAlert(by: Person, id: string): Promise<Answer<Alert>>
  /** "I have called", with what came of it. */
  recordCall(by: Person, id: string, outcome: CallOutcome, key: string): Promise<Answer<Alert>>
  /** Forgets drafts that nobody touched for thirty days; for the timetable. */
  forgetOldDrafts(): Promise<number>
}

/** Gathers the verbs. */
export function createIntake(needs: IntakeNeeds): Intake {
  const proposeNow = createProposer(needs.city, needs.places)
  return {
    propose: proposeNow,
    suggest: (text, hints) => suggest(needs, proposeNow, text, hints),
    drafts: {
      start: (by, draft) => startDraft(needs, by, draft),
      find: (by, id, secret) => findDraft(needs, by, id, secret),
      save: (by, id, secret, page, answers) => saveDraft(needs, by, id, secret, page, answers),
      discard: (by, id, secret) => discardDraft(needs, by, id, secret),
      mine: (by) => listDrafts(needs, by),
      file: (by, id, secret, key) => fileDraft(needs, by, id, secret, key),
    },
    askForHelp: (wish) => askForHelp(needs, wish),
    listAlerts: (by) => listAlerts(needs, by),
    takeAlert: (by, id) => takeAlert(needs, by, id),
    recordCall: (by, id, outcome, key) => recordCall(needs, by, id, outcome, key),
    forgetOldDrafts: () => forgetOldDrafts(needs),
  }
}

/** Proposals alone, without a database: for the command line. The names of places are indexed once for each list. */
export function createProposer(city: string, places: () => readonly Place[]): ProposeNow {
  let known: { places: readonly Place[]; gazetteer: Gazetteer } | undefined
  return (text, hints) => {
    const now = places()
    if (known?.places !== now && !sameCodes(known?.places, now))
      known = { places: now, gazetteer: buildGazetteer(city, now) }
    return propose(text, known!.gazetteer, hints)
  }
}

const sameCodes = (a: readonly Place[] | undefined, b: readonly Place[]): boolean =>
  a !== undefined && a.length === b.length && a.every((place, at) => place.code === b[at]!.code)
