import type { Directory } from '@gongdao/agencies'
import type { CompiledDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import type { FoldableAction } from '../domain/action-content.ts'
import { decide, type Wish } from '../domain/decide.ts'
import { fold } from '../domain/fold.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { standingOf } from '../domain/standing.ts'
import { compiledCard } from './library-card.ts'
import { libraryLaw } from './library-law.ts'
import { aResident, readingTown, townDirectory } from './reading-town.ts'

/** A story told without a database: acts are decided and folded, and a refusal is an error of the teller. */
export class Story {
  readonly actions: FoldableAction[] = []
  readonly compiled: CompiledDefinition
  readonly directory: Directory
  now: Date

  constructor(at = '2026-03-02T09:00:00+08:00', compiled = compiledCard, unit = 'northDesk') {
    this.compiled = compiled
    this.directory = townDirectory()
    this.now = new Date(at)
    this.actions.push({
      city: readingTown.city,
      matter: 'm1',
      seq: 1,
      act: 'file',
      happenedAt: this.now.toISOString(),
      recordedAt: this.now.toISOString(),
      by: { id: 'reader', kind: 'resident', role: 'applicant' },
      facts: {
        number: 'ZQ990001-20260302-LC00001-A',
        service: compiled.code,
        definitionVersion: 1,
        channel: 'web',
        region: '990001',
        unit,
        applicant: 'reader',
        answers: { subject: 'My card', card: 'adult' },
        papers: [],
        codeHash: '',
      },
      personal: { answers: { story: 'They took it.', reader: 'Ann' } },
    })
  }

  get state(): MatterState {
    return fold(this.compiled, this.actions)
  }

  at(moment: string): this {
    this.now = new Date(moment)
    return this
  }

  situation(by: Person = aResident()) {
    const { compiled, directory, now, state } = this
    const ownUnits = by.memberships.filter((one) => one.role === 'clerk' || one.role === 'head').map((one) => one.unit)
    const law = libraryLaw()
    return { compiled, state, directory, now, law, ownUnits, standing: standingOf(by, state, directory, false) }
  }

  try(by: Person, act: string, fields: Record<string, unknown> = {}, more: Partial<Wish> = {}) {
    const moment = more.happenedAt === undefined ? {} : { moment: new Date(more.happenedAt) }
    return decide({ ...this.situation(by), ...moment }, { act, fields, papers: [], paperNames: {}, ...more })
  }

  does(by: Person, act: string, fields: Record<string, unknown> = {}, more: Partial<Wish> = {}): this {
    const decided = this.try(by, act, fields, more)
    if (!decided.ok) throw new Error(`${act}: ${decided.code} ${JSON.stringify(decided.facts)}`)
    const { permit, ...content } = decided.value
    this.actions.push({
      city: readingTown.city,
      matter: 'm1',
      seq: this.actions.length + 1,
      act,
      recordedAt: this.now.toISOString(),
      by: { id: by.id, kind: by.kind, role: permit.role, ...(permit.unit ? { unit: permit.unit } : {}) },
      ...content,
    })
    return this
  }
}
