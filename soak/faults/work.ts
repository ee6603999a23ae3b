import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Fault, type Ground, seconds } from '../fault.ts'

/** A second worker works on the same jobs; it dies in the midst of them, and another takes its place. */
export const twoWorkers: Fault = {
  async strike({ city, seconds: count }) {
    for (let time = 0; time < 2; time++) {
      const worker = city.startWorker()
      await seconds(Math.max(count, 5))
      await worker.kill()
    }
  },
}

/** An event and a job that nobody can do: they are tried again later, and hold up nothing else. */
export const poisonJob: Fault = {
  async strike({ city }: Ground) {
    const owner = new pg.Client({ connectionString: city.cluster.ownerUrl })
    await owner.connect()
    try {
      await owner.query(
        `insert into matters.outbox (city, id, matter, seq, name, payload, recorded_at)
         values ('441200', $1, 'poison', 1, 'MatterFiled', 'null', now() - interval '1 hour')`,
        [`poison-${randomUUID()}`],
      )
      await owner.query(`select graphile_worker.add_job('event', payload := $1::json, job_key := $2)`, [
        JSON.stringify({ city: '441200', id: null, service: 'petition', definitionVersion: 1, act: {} }),
        `poison-${randomUUID()}`,
      ])
    } finally {
      await owner.end()
    }
  },
}
