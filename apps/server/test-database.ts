import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cluster, isAlive, openCluster } from '@gongdao/platform/postgres-embedded'
import { prepareTestServer } from '@gongdao/platform/postgres-testing'

const prefix = 'gongdao-test-'

/**
 * Vitest's global setup of the database project: one server for the run, and the template that every test copies.
 * GONGDAO_TEST_DATABASE (a superuser's address) runs the tests on a PostgreSQL of one's own.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { migrations } = await import('./migrations.ts').catch((error) => {
    console.error(`The modules' migrations do not load: ${error}`)
    return { migrations: [] }
  })
  const given = process.env.GONGDAO_TEST_DATABASE
  if (given) {
    await prepareTestServer(given, migrations)
    return async () => {}
  }
  removeLeftovers()
  const data = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(data, 0o755)
  const cluster = await openCluster({
    data,
    // What a crash would lose here, nobody misses.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' },
  })
  await prepareTestServer(cluster.adminUrl, migrations)
  return () => takeDown(cluster, data)
}

async function takeDown(cluster: Cluster, data: string): Promise<void> {
  await cluster.stop()
  if (!cluster.folder.startsWith(data)) rmSync(path.dirname(cluster.folder), { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
}

/** Folders of test runs that were killed; their servers end by themselves when the folder is gone. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0])
    const folder = path.join(tmpdir(), name)
    if (pid > 0 && !isAlive(pid) && existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  }
}
