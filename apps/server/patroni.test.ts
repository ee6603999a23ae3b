import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { processesIn } from '@gongdao/platform/postgres-embedded'
import { afterAll, describe, expect, it } from 'vitest'
import { openLedger } from './rehearsal/ledger.ts'
import { keepFiling, signIn } from './rehearsal/people.ts'
import { freePort, gongdao, type RunningServer, startServer, until } from './rehearsal/running-server.ts'
import { ask } from './rehearsal/standby.ts'

const example = (name: string) => readFileSync(path.resolve('deploy/patroni', name), 'utf8')

describe('the example of Patroni', () => {
  it('lets nothing be acknowledged that only one machine holds', () => {
    expect(example('patroni.yml')).toMatch(/^ {4}synchronous_mode: true\n {4}synchronous_mode_strict: true$/m)
    expect(example('patroni.yml')).toMatch(/synchronous_commit: 'on'/)
  })

  it('leaves a server that is no longer the primary at once', () => {
    expect(example('haproxy.cfg')).toMatch(/option httpchk OPTIONS \/primary\n/)
    expect(example('haproxy.cfg')).toMatch(/on-marked-down shutdown-sessions/)
  })
})

/** `npm run try:patroni` (as root, on Debian with its packages patroni, haproxy, etcd-server and postgresql-15) brings it up. */
if (process.env.TRY_PATRONI) {
  const around = mkdtempSync(path.join(tmpdir(), 'gongdao-patroni-'))
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })),
  ) as [number, number]
  const at = (name: string) => path.join(around, name)
  const started = new Map<string, ChildProcess>()
  const names = ['one', 'two', 'three'] as const
  const ports: Record<string, number> = {}
  let server: RunningServer | undefined

  const give = (file: string, text: string) => {
    writeFileSync(at(file), text, { mode: 0o600 })
    chownSync(at(file), uid, gid)
    return at(file)
  }
  const start = (name: string, program: string, args: string[]) => {
    const child = spawn(program, args, { uid, gid, cwd: around, stdio: 'ignore', detached: true })
    child.on('error', (error) =>
      console.error(`${program}: ${error.message}. apt-get install patroni haproxy etcd-server postgresql-15`),
    )
    started.set(name, child)
  }
  const dataOf = (name: string) => at(`data-${name}`)
  /** Both of a node at once, as when its machine loses power. */
  const killNode = (name: string) => {
    const pids = [started.get(name)?.pid, ...(processesIn(dataOf(name)) ?? [])]
    for (const pid of pids)
      try {
        if (pid !== undefined) process.kill(pid, 'SIGKILL')
      } catch {
        // Gone already.
      }
  }
  const isPrimary = async (name: string) =>
    (await fetch(`http://127.0.0.1:${ports[`api-${name}`]}/primary`).catch(() => undefined))?.status === 200

  afterAll(async () => {
    await server?.stop()
    for (const name of names) killNode(name)
    for (const child of started.values()) child.kill('SIGKILL')
    rmSync(around, { recursive: true, force: true })
  })

  describe('three nodes, etcd and HAProxy', () => {
    it('go on after kill -9 of the leader, and nothing acknowledged is lost', async () => {
      chmodSync(around, 0o755)
      chownSync(around, uid, gid)
      for (const what of ['etcd', 'peer', 'proxy', ...names.flatMap((name) => [`api-${name}`, `db-${name}`])])
        ports[what] = await freePort()
      // 1. The examples, with the addresses of one machine.
      const [client, peer] = [`http://127.0.0.1:${ports.etcd}`, `http://127.0.0.1:${ports.peer}`]
      start('etcd', 'etcd', [
        ...['--data-dir', at('etcd'), '--listen-client-urls', client, '--advertise-client-urls', client],
        ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`],
      ])
      for (const name of names) {
        const text = example('patroni.yml')
          .replaceAll('NODE', name)
          .replaceAll('ADDRESS:8008', `127.0.0.1:${ports[`api-${name}`]}`)
          .replaceAll('ADDRESS:5432', `127.0.0.1:${ports[`db-${name}`]}`)
          .replaceAll('[ETCD]', `['127.0.0.1:${ports.etcd}']`)
          .replaceAll('NETWORK', '127.0.0.1/32')
          .replace(/data_dir: .*/, `data_dir: ${dataOf(name)}`)
          .replace(/pgpass: .*/, `pgpass: ${at(`pgpass-${name}`)}`)
        mkdirSync(dataOf(name), { mode: 0o700 })
        chownSync(dataOf(name), uid, gid)
        // Sockets of three servers of one machine need three folders.
        start(name, 'patroni', [
          give(
            `${name}.yml`,
            text.replace(/parameters:\n/, `parameters:\n        unix_socket_directories: '${around}'\n`),
          ),
        ])
      }
      const proxy = names.reduce(
        (text, name) =>
          text.replace(
            `${name.toUpperCase()}:5432 check port 8008`,
            `127.0.0.1:${ports[`db-${name}`]} check port ${ports[`api-${name}`]}`,
          ),
        example('haproxy.cfg').replace('127.0.0.1:5000', `127.0.0.1:${ports.proxy}`),
      )
      start('proxy', 'haproxy', ['-db', '-f', give('haproxy.cfg', proxy)])
      const leaderOf = async () => {
        for (const name of names) if (await isPrimary(name)) return name
        return undefined
      }
      const address = (role: string, secret: string, database: string) =>
        `postgres://${role}:${secret}@127.0.0.1:${ports.proxy}/${database}`
      const asSuperuser = address('postgres', 'SUPERUSER_SECRET', 'postgres')
      await until(
        async () =>
          (await ask(asSuperuser, `select 1 from pg_stat_replication where sync_state = 'sync'`).catch(() => []))
            .length === 1,
        'a primary with a synchronous standby',
      )
      // 2. The application, through the proxy.
      await ask(asSuperuser, `create role gongdao login createrole password 'owner'`)
      await ask(asSuperuser, `create database gongdao owner gongdao`)
      server = await startServer({
        GONGDAO_DATA: at('application'),
        DATABASE_URL: address('gongdao', 'owner', 'gongdao'),
      })
      const { origin } = server
      const ledger = openLedger(at('ledger'))
      const filing = keepFiling({
        origin: () => origin,
        cookie: await signIn(origin, '13000000104'),
        ledger,
        clients: 4,
      })
      await until(() => filing.acknowledged() >= 50, 'filings')
      // 3. The leader's machine loses power.
      const leader = (await leaderOf())!
      const began = performance.now()
      killNode(leader)
      const atTheKill = ledger.entries()
      await until(async () => {
        const now = await leaderOf()
        return now !== undefined && now !== leader
      }, 'another leader')
      const led = Math.round(performance.now() - began)
      const enough = filing.acknowledged() + 50
      await until(() => filing.acknowledged() >= enough, 'filings after the failover')
      await filing.stop()
      const numbers = (await ask(address('gongdao', 'owner', 'gongdao'), 'select number from matters.matter')).map(
        (row) => row.number,
      )
      const told = ledger.entries().map(({ number }) => number)
      console.log(
        `${leader} was killed with ${atTheKill.length} filings acknowledged; another led after ${led} ms; ${told.length} in the end; answers`,
        Object.fromEntries(filing.statuses),
      )
      expect(told.filter((number) => !numbers.includes(number))).toEqual([])
      expect(numbers.length).toBe(told.length)
      const verified = await gongdao(['verify', 'log'], {
        GONGDAO_DATA: at('application'),
        DATABASE_URL: address('gongdao', 'owner', 'gongdao'),
      }).ended
      expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('nothing was altered')])
    }, 400_000)
  })
}
