import type { FiledFacts } from '../domain/action-content.ts'
import type { ActionRecord } from '../domain/action-record.ts'
import { fold } from '../domain/fold.ts'
import { project, type Rows } from '../domain/project.ts'
import { DefinitionMissing } from './load-matter.ts'
import type { MattersNeeds } from './needs.ts'

/** What follows from a log: the rows that `matters.matter`, `matters.clock` and `matters.task` must hold. Pure over its input. */
export function foldRows(needs: Pick<MattersNeeds, 'catalogue' | 'law'>, actions: readonly ActionRecord[]): Rows {
  const { service, definitionVersion } = (actions[0]?.facts ?? {}) as unknown as FiledFacts
  const compiled = needs.catalogue.definition(service, definitionVersion)
  if (!compiled) throw new DefinitionMissing(service, definitionVersion)
  return project(compiled, fold(compiled, actions), actions.at(-1)!.hash, needs.law)
}
