import pg from 'pg'

/**
 * The single addresses in one that names several servers, as libpq writes it:
 * `postgres://user:secret@first:5432,second:5432/name?target_session_attrs=read-write`. The one that takes writes is looked for.
 */
export function addressesIn(url: string): string[] {
  const parts = /^(\w+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/s.exec(url)
  if (!parts) return [url]
  const [, before, hosts, after] = parts
  return hosts!.split(',').map((host) => `${before}${host}${after}`)
}

/** The same address with another role: its name and password. */
export function withRole(url: string, role: string, password: string): string {
  const spelled = `${encodeURIComponent(role)}:${encodeURIComponent(password)}@`
  return url.replace(/^(\w+:\/\/)(?:[^@/]*@)?/s, (_, scheme) => `${scheme}${spelled}`)
}

/** Thrown when a connection leads to a server that only repeats another one. */
class OnlyStandby extends Error {
  /** PostgreSQL's own code for a write that a standby refuses. */
  readonly code = '25006'
}

/** Milliseconds: how long one server is asked, the pause after all were asked in vain, and when whoever waits is told. */
const patience = { one: 1_000, pause: 100, all: 4_000 }

/**
 * For a database of several servers: every new connection goes to the one that takes writes. When that one is lost, or has become a
 * standby, all are asked in turn until one takes them; connections wait for it for some seconds.
 */
export function primaryAmong(addresses: readonly string[], Client: typeof pg.Client) {
  let known: string | undefined = addresses[0]
  let search: Promise<string> | undefined

  const lost = (which: string) => {
    if (known === which) known = undefined
  }
  const find = async (): Promise<string> => {
    for (const end = Date.now() + patience.all; ; ) {
      for (const address of addresses) if (await takesWrites(address)) return address
      if (Date.now() > end) throw Object.assign(new Error('No server takes writes.'), { code: 'ECONNREFUSED' })
      await new Promise((resolve) => setTimeout(resolve, patience.pause))
    }
  }
  const primary = async (): Promise<string> => {
    if (known !== undefined) return known
    search ??= find().finally(() => {
      search = undefined
    })
    known = await search
    return known
  }

  class PrimaryClient extends Client {
    private leadsTo = ''

    // biome-ignore lint/suspicious/noExplicitAny: pg's connect has two signatures; the pool uses the one with a callback
    override connect(done?: any): any {
      const route = primary().then((address) => {
        this.leadsTo = address
        const { host, port } = hostOf(address)
        Object.assign(this, { host, port })
      })
      const connected = route.then(() => super.connect()).catch((error) => this.failed(error))
      if (!done) return connected
      connected.then(() => done(), done)
    }

    private failed(error: Error): never {
      lost(this.leadsTo)
      throw error
    }

    /** Refuses a server that has become a standby since it was found. */
    async demandPrimary(): Promise<void> {
      const { rows } = await this.query('select pg_is_in_recovery() as standby')
      if (!rows[0].standby) return
      lost(this.leadsTo)
      throw new OnlyStandby('This server only repeats another one.')
    }
  }
  return PrimaryClient
}

function hostOf(address: string): { host: string; port: number } {
  const url = new URL(address)
  return { host: url.hostname.replace(/^\[(.+)\]$/, '$1'), port: Number(url.port || 5432) }
}

async function takesWrites(address: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: patience.one,
    query_timeout: patience.one,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('select pg_is_in_recovery() as standby')
    return !rows[0].standby
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
