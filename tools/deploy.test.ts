import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../platform/config/index.ts'
import { settings } from '../platform/config/settings.ts'

const root = new URL('..', import.meta.url)
const read = (file: string) => readFileSync(new URL(`deploy/${file}`, root), 'utf8')
const known = new Set(Object.values(settings).map((one) => one.variable))

/** What the example sets, also in the lines that are only offered. */
const example = (offered: boolean) =>
  Object.fromEntries(
    [...read('gongdao.env.example').matchAll(offered ? /^(?:# )?([A-Z_]+)=(.*)$/gm : /^([A-Z_]+)=(.*)$/gm)].map(
      ([, name, value]) => [name!, value!],
    ),
  )

describe('what deploy/ shows', () => {
  it('sets only settings that exist, to values that are taken', () => {
    expect(Object.keys(example(true)).filter((name) => name !== 'NODE_ENV' && !known.has(name))).toEqual([])
    const config = readConfig({ environment: example(false), folder: '/nowhere' })
    expect([config.seed, config.sms, config.trustProxy, config.publicOrigin]).toEqual([
      'none',
      'none',
      true,
      'https://gongdao.example.cn',
    ])
  })

  it('names in Dockerfile and compose file only settings that exist', () => {
    const named = [...`${read('Dockerfile')}\n${read('compose.yml')}`.matchAll(/\b(GONGDAO_[A-Z_]+|DATABASE_URL)\b/g)]
    expect(named.length).toBeGreaterThan(4)
    expect(named.map(([name]) => name).filter((name) => !known.has(name!))).toEqual([])
  })

  it('lets the service write its data and its builds and nothing else, without a privilege', () => {
    const unit = read('gongdao.service')
    expect(unit).toMatch(/^ProtectSystem=strict$/m)
    expect(unit).toMatch(/^CapabilityBoundingSet=$/m)
    expect(unit).toMatch(/^User=gongdao$/m)
    expect([...unit.matchAll(/^ReadWritePaths=(.*)$/gm)].map(([, paths]) => paths)).toEqual(['/opt/gongdao/.gongdao'])
  })

  it('is a unit that systemd itself finds no fault with, where it is there to be asked', () => {
    const asked = systemd(['verify', new URL('deploy/gongdao.service', root).pathname])
    expect(asked ?? '').toBe('')
  })
})

/** What systemd-analyze complains of; undefined where there is none. */
function systemd(args: string[]): string | undefined {
  try {
    return execFileSync('systemd-analyze', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string }
    return code === 'ENOENT' ? undefined : stderr
  }
}
