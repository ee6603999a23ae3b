import type { Readable } from 'node:stream'
import type { Region, Unit } from '@gongdao/agencies/contract'
import type { ServiceDefinition } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import type { PublicFigures } from '@gongdao/insight/contract'
import type { Proposal } from '@gongdao/intake/contract'
import type { Calendar, LimitTable } from '@gongdao/law'
import type { Matters } from '@gongdao/matters'
import type { Words } from '@gongdao/matters/contract'
import type { Notices } from '@gongdao/notices'
import type { Mandate, NewMandate, Person } from '@gongdao/people/contract'
import type { Answer } from '@gongdao/platform/answer'
import type { Now } from '@gongdao/platform/clock'
import type { Language } from '@gongdao/web-kit'
import type { WorkItem } from '@gongdao/worklists/contract'
import type { FastifyRequest } from 'fastify'

/** What the portal asks of the house. `apps/server` hands the verbs across; tests hand in stubs. */

export type Answers = Readonly<Record<string, unknown>>

export type { Notice } from '@gongdao/notices/contract'

/** A filing that is not filed yet: intake's, not yet a matter. */
export interface Draft {
  readonly id: string
  readonly service: string
  readonly region?: string
  /** Her own words, kept because she chose to go on with them. */
  readonly words?: string
  readonly answers: Answers
  /** Ids of the pages she has been through. */
  readonly pages: readonly string[]
  readonly updatedAt: string
}

/** Drafts are opened by id and secret (a cookie or the resume code), or by the person who is signed in. */
export interface Drafts {
  start(
    by: Person,
    draft: { service: string; region?: string; words?: string },
  ): Promise<{ id: string; secret: string }>
  find(by: Person, id: string, secret: string | undefined): Promise<Draft | undefined>
  /** Keeps the answers of one page; `region` among them is the place of the matter. */
  save(by: Person, id: string, secret: string | undefined, page: string, answers: Answers): Promise<boolean>
  discard(by: Person, id: string, secret: string | undefined): Promise<void>
  /** Her drafts, when signed in. */
  mine(by: Person): Promise<readonly Draft[]>
}

export interface PortalDoors {
  readonly now: Now
  readonly city: { readonly code: string; readonly name: Words }
  /** Key of the hidden form token; the same on every server of a city. */
  readonly formSecret: string
  /** The islands' script, built once at start; without it every page still works. */
  readonly islands?: string
  /** The script that keeps the page of the lost connection; without it the browser says so itself. */
  readonly worker?: string
  personOf(request: FastifyRequest): Person
  readonly matters: Pick<Matters, 'file' | 'act' | 'view' | 'look' | 'reads' | 'receipt'> & {
    /** Her matters at every body, newest first. */
    mine(by: Person): Promise<readonly WorkItem[]>
  }
  readonly catalogue: {
    services(): readonly ServiceDefinition[]
    service(code: string): ServiceDefinition | undefined
    /** The state diagram as SVG text made by us. */
    diagram?(code: string, language: Language): string | undefined
  }
  readonly agencies: {
    regions(): readonly Region[]
    unit(id: string): Unit | undefined
    /** The unit that would receive a service's matter of a place. */
    receiver?(service: string, region: string | undefined): Unit | undefined
  }
  readonly people: {
    requestCode(phone: string, request: FastifyRequest): Promise<Answer<unknown>>
    /** `cookies` are the whole `Set-Cookie` values of the session. */
    signIn(phone: string, code: string, request: FastifyRequest): Promise<Answer<{ cookies: readonly string[] }>>
    /** Compares name and identity number with the register; only the level is kept. */
    confirmRealName(by: Person, wish: { name: string; idNumber: string }): Promise<Answer<unknown>>
    /** The mandates she gave that still count; giving one, taking one back, and who is told besides her. */
    listMandates(by: Person): Promise<readonly Mandate[]>
    giveMandate(by: Person, wish: NewMandate): Promise<Answer<Mandate>>
    revokeMandate(by: Person, id: string): Promise<Answer<unknown>>
    changeUpdates(by: Person, id: string, updates: boolean): Promise<Answer<unknown>>
    /** How those are called for whom somebody may file. */
    namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
    signOut(request: FastifyRequest): Promise<{ cookies: readonly string[] }>
    /** The last messages to a number, while the gateway is a simulator; absent otherwise. */
    simulatedMessages?(phone: string): Promise<readonly { readonly text: string; readonly at: string }[]>
  }
  readonly intake: {
    propose(text: string): Promise<Proposal>
    /** She is in danger and agrees that a person calls her. */
    askForHelp(wish: { phone: string; region?: string; mayCall: true }): Promise<Answer<{ id: string }>>
    readonly drafts: Drafts
  }
  readonly documents: {
    store(by: Person, file: { name: string; mediaType: string; bytes: Buffer }): Promise<Answer<DocumentInfo>>
    info(by: Person, id: string): Promise<DocumentInfo | undefined>
    /** Opens a paper through the policy; `code` is the secret of the receipt. */
    open(by: Person, id: string, code?: string): Promise<Answer<{ info: DocumentInfo; content: Readable | Buffer }>>
  }
  readonly notices: Pick<Notices, 'listFor' | 'unreadOf' | 'markRead'>
  readonly insight: { publicFigures(): Promise<PublicFigures> }
  /** The calendar and limits by which dates are explained and the public clock counts. */
  readonly law: { readonly calendar: Calendar; readonly limits: LimitTable }
}
