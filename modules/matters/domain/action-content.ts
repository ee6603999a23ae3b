import type { CompiledDefinition } from '@gongdao/catalogue'
import type { ActionRecord } from './action-record.ts'
import type { PaperState } from './matter-state.ts'

/** How an action's facts and personal content are laid out: the one place that knows. */

type Content = Pick<ActionRecord, 'facts' | 'personal' | 'seq' | 'happenedAt'>

/** What a fold reads of an action: all but the seal. */
export type FoldableAction = Pick<
  ActionRecord,
  'city' | 'matter' | 'seq' | 'act' | 'happenedAt' | 'recordedAt' | 'by' | 'facts' | 'personal'
>

/** The facts of a filing. Answers of personal fields and names of papers stand in `personal`. */
export interface FiledFacts {
  readonly number: string
  readonly service: string
  readonly definitionVersion: number
  readonly channel: string
  readonly region: string
  readonly unit: string
  readonly applicant: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly papers: readonly PaperFacts[]
  readonly codeHash: string
  readonly contentHash: string
}

export interface PaperFacts {
  readonly id: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/** The values of an act's fields, personal ones included (absent after a lawful erasure). */
export const fieldsOf = (action: Pick<Content, 'facts' | 'personal'>): Readonly<Record<string, unknown>> => ({
  ...((action.facts.fields as Record<string, unknown> | undefined) ?? {}),
  ...((action.personal?.fields as Record<string, unknown> | undefined) ?? {}),
})

/** The unit to which an act moved the matter, decided when it was taken. */
export const unitOf = (action: Pick<Content, 'facts'>): string | undefined =>
  typeof action.facts.unit === 'string' ? action.facts.unit : undefined

/** The papers that came with an action. */
export function papersOf(action: Content & Pick<ActionRecord, 'act' | 'by'>): PaperState[] {
  const names = (action.personal?.paperNames as Record<string, string> | undefined) ?? {}
  return ((action.facts.papers as PaperFacts[] | undefined) ?? []).map((paper) => ({
    ...paper,
    name: names[paper.id] ?? '',
    seq: action.seq,
    at: action.happenedAt,
    hers: action.act === 'file' || action.by.role === 'applicant',
  }))
}

const longestSubject = 60

/** A line by which people recognise the matter: the field `subject` or `title`, else the beginning of the first text. */
export function subjectOf(compiled: CompiledDefinition, answers: Readonly<Record<string, unknown>>): string {
  // Lists show the subject to every unit that ever held the matter: of a protected one it says nothing personal.
  const isProtected = compiled.definition.confidentiality !== 'ordinary'
  const fields = [...compiled.formFields.values()].filter((one) => !(isProtected && one.personal))
  const named = fields.find((one) => ['subject', 'title'].includes(one.name))
  const texts = [named, ...fields.filter((one) => one.kind === 'longText' || one.searched === true)]
  for (const one of texts) {
    const value = one && answers[one.name]
    if (typeof value !== 'string' || value.trim() === '') continue
    const line = [...value.replace(/\s+/g, ' ').trim()]
    return line.length > longestSubject ? `${line.slice(0, longestSubject - 1).join('')}…` : line.join('')
  }
  return ''
}
