import type { CompiledDefinition, PastLogs } from '@gongdao/catalogue'
import { type ActionRecord, foldRows, type LawClock, readLogsOf } from '@gongdao/matters'
import type { Database } from '@gongdao/platform/postgres'

type Log = readonly ActionRecord[]

/** Past matters for the catalogue, which does not know what a matter is: their logs, and where each ends under a definition. */
export const pastLogs = (db: Database, law: LawClock): PastLogs<Log> => ({
  read: (city, code, versions) => readLogsOf(db, city, code, versions),
  outcome: (compiled, log) => outcomeOf(compiled, log, law),
  nameOf: (log) => String(log[0]?.facts.number),
})

/** What people would notice: where the matter stands, who has it, until when, and what is to be done. */
function outcomeOf(compiled: CompiledDefinition, log: Log, law: LawClock) {
  const catalogue = { definition: () => compiled, current: () => undefined, all: () => [] }
  const { matter, clocks, tasks } = foldRows({ catalogue, law }, log)
  const { state, phase, closed, unit } = matter
  const live = clocks.filter((one) => one.live).map((one) => [one.limit_id, one.due])
  return { state, phase, closed, unit, clocks: live, tasks: tasks.map((one) => one.act) }
}
