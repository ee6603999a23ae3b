import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { takeBaseBackup } from '@gongdao/platform/postgres-backup'
import { type Cluster, openCluster, placeCluster, processesIn } from '@gongdao/platform/postgres-embedded'
import pg from 'pg'
import { until } from './running-server.ts'

const name = 'gongdao_standby'

/** Makes a standby of a running cluster in a new data folder, and the cluster's commits wait for it from here on. */
export async function openStandby(primary: Cluster, data: string, port: number): Promise<Cluster> {
  mkdirSync(data, { mode: 0o755 })
  const folder = mkdtempSync(path.join(data, 'base-'))
  await takeBaseBackup({ url: primary.adminUrl, folder })
  const { hostname, port: from, username, password } = new URL(primary.adminUrl)
  const secret = decodeURIComponent(password)
  await placeCluster({
    data,
    archive: path.join(folder, 'base.tar'),
    append: {
      'standby.signal': '',
      'postgresql.auto.conf': [
        `primary_conninfo = 'host=${hostname} port=${from} user=${username} password=${secret} application_name=${name}'`,
        // Promoted, it stands alone until it has a standby of its own.
        `synchronous_standby_names = ''\n`,
      ].join('\n'),
    },
  })
  rmSync(folder, { recursive: true })
  const standby = await openCluster({ data, port })
  await ask(primary.adminUrl, `alter system set synchronous_standby_names = 'FIRST 1 (${name})'`)
  await ask(primary.adminUrl, 'select pg_reload_conf()')
  await until(async () => {
    const rows = await ask(primary.adminUrl, 'select sync_state from pg_stat_replication where application_name = $1', [
      name,
    ])
    return rows[0]?.sync_state === 'sync'
  }, 'the standby follows')
  return standby
}

/** kill -9 of every process of a cluster at once, as when its machine loses power. */
export async function killCluster(cluster: Cluster): Promise<void> {
  const all = processesIn(cluster.folder) ?? [cluster.pid]
  for (const pid of [cluster.pid, ...all]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
  await until(() => processesIn(cluster.folder)?.length === 0, 'every process is gone')
}

/** The standby takes over. */
export const promote = (standby: Cluster) => ask(standby.adminUrl, 'select pg_promote(true, 60)')

export async function ask(url: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
