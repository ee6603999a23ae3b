import type { Now } from '@gongdao/platform/clock'
import type { Sql } from '@gongdao/platform/postgres'

/** Milliseconds by which our clock and the database's may differ. */
const mostApart = 5 * 60_000

/** Thrown when our clock and the database's differ by more than five minutes: one of them is wrong. */
export class ClocksDiffer extends Error {}

/**
 * Asked before anything is done only because time has passed: a clock that jumped must end nobody's time limit, for what the
 * system did in the log cannot be undone. The job is tried again until the clocks agree.
 */
export async function demandSameClock(db: Sql, now: Now): Promise<void> {
  const { rows } = await db.query<{ at: Date }>('select clock_timestamp() as at')
  const apart = now().getTime() - rows[0]!.at.getTime()
  if (Math.abs(apart) > mostApart)
    throw new ClocksDiffer(
      `The clock of this server is ${Math.round(Math.abs(apart) / 1_000)} s ${apart > 0 ? 'ahead of' : 'behind'} the database's.`,
    )
}
