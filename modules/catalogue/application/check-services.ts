import { checkDefinition, type Fault, type KnownLimits } from '../domain/check-definition/index.ts'
import { compileDefinition } from '../domain/compile-definition.ts'
import type { DefinitionWithPath } from './catalogue-needs.ts'

/** What a command prints, and how it ends: 0 when nothing is wrong. */
export interface CommandResult {
  readonly text: string
  readonly exitCode: 0 | 1
}

/** `gongdao services check`: every fault with its file and place, in Chinese and English. */
export function servicesCheck(definitions: readonly DefinitionWithPath[], limits: KnownLimits): CommandResult {
  const faults = [
    ...definitions.flatMap((one) => checkDefinition(one.definition, limits, one.path)),
    ...sameMarks(definitions),
  ]
  if (faults.length > 0) {
    const told = faults.map((fault) => `${fault.path}  ${fault.where}  [${fault.code}]\n  ${fault.zh}\n  ${fault.en}\n`)
    return {
      text: `${told.join('\n')}\n${definitions.length} services checked, ${faults.length} faults.\n`,
      exitCode: 1,
    }
  }
  const lines = definitions.map(({ definition, path }) => {
    const { states, acts, code, version, title } = definition
    return `${title.zh} ${code}@${version}  ${Object.keys(states).length} states, ${Object.keys(acts).length} acts  ${path}`
  })
  return {
    text: `${lines.join('\n')}\n${definitions.length} services checked, nothing to complain about.\n`,
    exitCode: 0,
  }
}

/** Two services may not share a code or a mark: a number would not tell which it is. */
function sameMarks(definitions: readonly DefinitionWithPath[]): readonly Fault[] {
  return definitions.flatMap(({ definition, path }, at) => {
    const twin = definitions
      .slice(0, at)
      .find((one) => one.definition.mark === definition.mark || one.definition.code === definition.code)
    if (!twin || (twin.definition.code === definition.code && twin.definition.version !== definition.version)) return []
    return [
      {
        path,
        where: 'mark',
        code: 'duplicate-name',
        zh: `与 ${twin.path} 的代码或者编号标记相同。`,
        en: `It has the code or mark of ${twin.path}.`,
      },
    ]
  })
}

/** `gongdao services list`: a line for each service, or JSON. */
export function servicesList(
  definitions: readonly DefinitionWithPath[],
  options: { json?: boolean } = {},
): CommandResult {
  const rows = definitions.map(({ definition, path }) => {
    const { code, version, validFrom, title, mark, bodies, route } = definition
    const { sha256, limits } = compileDefinition(definition)
    return { code, version, validFrom, title, mark, bodies, route, limits, sha256, path }
  })
  if (options.json) return { text: `${JSON.stringify(rows, null, 2)}\n`, exitCode: 0 }
  const lines = rows.map((row) => [row.mark, row.code, `v${row.version}`, row.title.zh, row.title.en].join('\t'))
  return { text: `${lines.join('\n')}\n`, exitCode: 0 }
}
