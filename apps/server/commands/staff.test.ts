import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { organisation } from '@gongdao/zhaoqing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedHouse, openTestHouse } from '../api/a-house.ts'
import { startWithSecret } from '../secret-note.ts'
import { totpCode } from '../totp-code.ts'
import { aWorld, type TestWorld } from './a-world.ts'
import { UsageWrong } from './command.ts'
import { command as importing } from './import.ts'
import { command as seed } from './seed.ts'
import { command as staff } from './staff.ts'

const secret = 'a secret of at least thirty-two characters'
const office = 'zhaoqing.government.office'
let opened: OpenedHouse
let desk: TestWorld

beforeAll(async () => {
  opened = await openTestHouse()
  desk = aWorld(opened.database, { environment: { GONGDAO_SESSION_SECRET: secret } })
})
afterAll(async () => {
  await opened.close()
  rmSync(desk.folder, { recursive: true, force: true })
})

const named = (username: string, more: readonly string[] = []) => [
  'add',
  ...['--username', username, '--name=示例·首任', '--unit', office, '--role=admin'],
  ...more,
]

/** What the operator reads out of the answer, to hand over. */
function shown(): { password: string; totp: string } {
  const said = desk.said().join('\n')
  return {
    password: /password {7}(\S+)/.exec(said)?.[1] ?? '',
    totp: /authenticator {2}([A-Z2-7]+)/.exec(said)?.[1] ?? '',
  }
}

async function signIn(username: string, password: string, totp: string) {
  const cookies = (answer: Awaited<ReturnType<OpenedHouse['ask']>>) => ({
    cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  })
  const first = await opened.ask({ method: 'POST', to: '/sign-in/staff', body: { username, password } })
  const code = totpCode(totp, Date.now())
  const by = cookies(first)
  const second = await opened.ask({ method: 'POST', to: '/sign-in/staff/totp', by, body: { code } })
  return { first, second, by: cookies(second) }
}

const me = async (by: { cookie: string }) => (await opened.ask({ to: '/me', by })).json()

describe('the first administrator of a city', () => {
  it('is made by a command, signs in with password and code, and chooses a password of her own', async () => {
    expect(await staff(named('First.Admin'), desk.world)).toBe(0)
    const { password, totp } = shown()
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const { second, by } = await signIn('first.admin', password, totp)
    expect(second.json().person).toMatchObject({ kind: 'anonymous', mustChangePassword: true })
    expect((await opened.ask({ to: '/tasks', by })).statusCode).toBe(403)
    const body = { password, newPassword: 'one that only I know' }
    const changed = await opened.ask({ method: 'POST', to: '/me/password', by, body })
    expect(changed.statusCode).toBe(204)
    const again = await signIn('first.admin', body.newPassword, totp)
    expect(again.second.json().person).toMatchObject({
      ...{ kind: 'staff', name: '示例·首任' },
      memberships: [{ unit: office, role: 'admin' }],
    })
  })

  it('may be given a password that the operator types unseen', async () => {
    const typed = { ...desk.world, secret: async () => 'typed by hand, unseen' }
    expect(await staff(named('typed', ['--ask-password']), typed)).toBe(0)
    const said = desk.said()
    expect(said.join()).not.toContain('typed by hand')
    const totp = /authenticator {2}([A-Z2-7]+)/.exec(said.join('\n'))![1]!
    expect((await signIn('typed', 'typed by hand, unseen', totp)).second.statusCode).toBe(200)
    await expect(
      staff(named('short', ['--ask-password']), { ...desk.world, secret: async () => 'short' }),
    ).rejects.toThrow(/too short/)
  })
})

describe('keeping the accounts', () => {
  it('lists everybody with roles and state, of a unit or of all', async () => {
    await staff(['list', '--unit', office], desk.world)
    expect(desk.said()).toEqual([
      `first.admin\t示例·首任\tadmin ${office}`,
      `typed\t示例·首任\tadmin ${office}\thas not chosen a password yet`,
    ])
    await staff(['list', '--json'], desk.world)
    expect(JSON.parse(desk.said()[0]!)).toMatchObject({ username: 'first.admin', active: true, passwordGiven: false })
  })

  it('gives a role and takes it back', async () => {
    const role = ['role', '--username=typed', '--unit=duanzhou.petitionOffice.reception', '--role=head']
    await staff(role, desk.world)
    expect(desk.said()[0]).toContain(`head duanzhou.petitionOffice.reception, admin ${office}`)
    await staff([...role, '--take-back'], desk.world)
    expect(desk.said()[0]).toBe(`示例·首任 (typed): admin ${office}`)
  })

  it('lets one who lost her phone start again, and ends what she had', async () => {
    const before = await opened.house.people.findStaff('typed')
    await staff(['reset', '--username=typed'], desk.world)
    const { password, totp } = shown()
    const { by } = await signIn('typed', password, totp)
    expect(await me(by)).toMatchObject({ mustChangePassword: true })
    expect((await opened.house.people.findStaff('typed'))!.id).toBe(before!.id)
  })

  it('ends an account, at once', async () => {
    expect(await staff(['disable', '--username', 'typed'], desk.world)).toBe(0)
    desk.said()
    const answer = await opened.ask({
      method: 'POST',
      to: '/sign-in/staff',
      body: { username: 'typed', password: 'typed by hand, unseen' },
    })
    expect(answer.statusCode).toBe(401)
    await staff(['list'], desk.world)
    expect(desk.said()).toContain('typed\t示例·首任\tno role\thas left')
    await expect(staff(['disable', '--username', 'typed'], desk.world)).rejects.toThrow(/or she has left/)
    await expect(staff(named('typed'), desk.world)).rejects.toThrow(/is taken/)
  })

  it('finds units by their words', async () => {
    expect(await staff(['units', '端州', '接访'], desk.world)).toBe(0)
    expect(desk.said().join('\n')).toContain('duanzhou.petitionOffice.reception\t')
    expect(await staff(['units', 'nowhere at all'], desk.world)).toBe(1)
  })

  it('says in the operator’s words what is wrong, and makes nobody', async () => {
    const wrong: [readonly string[], RegExp][] = [
      [[], /staff knows these words: add, reset, role, disable, list, units/],
      [['add', '--username=x'], /staff add needs --name, --unit, --role/],
      [['add', 'x'], /takes no word "x"/],
      [['list', '--all'], /there is no option --all/],
      [
        named('x.y.z').map((each) => (each === office ? 'duanzhou.petitionOffice' : each)),
        /do you mean duanzhou\.petitionOffice\./,
      ],
      [
        named('x.y.z').map((each) => (each === '--role=admin' ? '--role=king' : each)),
        /there is no role "king"; there are clerk/,
      ],
      [named('x.y.z', ['--username=again']), /--username is given twice/],
    ]
    for (const [args, sentence] of wrong) {
      const asked = async () => staff(args, desk.world)
      await expect(asked()).rejects.toThrow(sentence)
      await expect(asked()).rejects.toThrow(UsageWrong)
    }
    await expect(staff(named('two words'), desk.world)).rejects.toThrow(/A username has 3 to 60 lower-case letters/)
    expect(await opened.house.people.findStaff('x.y.z')).toBeUndefined()
  })

  it('makes nobody with another secret than the server’s: the authenticator would open nothing there', async () => {
    const said: string[] = []
    await startWithSecret(opened.house, (line) => void said.push(line))
    expect(said).toEqual([])
    const other = aWorld(opened.database, {
      folder: desk.folder,
      environment: { GONGDAO_SESSION_SECRET: `other ${secret}` },
    })
    await expect(staff(named('elsewhere'), other.world)).rejects.toThrow(/not that of the running server/)
    await startWithSecret(
      { ...opened.house, secret: 'another secret of thirty-two characters' },
      (line) => void said.push(line),
    )
    expect(said.join()).toMatch(/gongdao staff reset/)
    await startWithSecret(opened.house, () => {})
  })
})

describe('the organisation of a city', () => {
  it('comes in alone, without people and matters, again and again', async () => {
    expect(await seed(['--organisation-only'], desk.world)).toBe(0)
    expect(desk.said()[0]).toMatch(/^The organisation of 肇庆市 stands: \d+ regions, \d+ bodies, \d+ units\.$/)
    const { rows } = await opened.database.owner.query('select count(*) as n from matters.matter')
    expect(rows[0]!.n).toBe(0)
  })

  it('comes in from a file, and a file with faults changes nothing and says all of them', async () => {
    const file = path.join(desk.folder, 'city.json')
    const units = organisation.units.map((unit) => (unit.id === office ? { ...unit, phone: '0758-0000000' } : unit))
    writeFileSync(file, `\ufeff${JSON.stringify({ ...organisation, units })}`)
    expect(await importing(['organisation', file], desk.world)).toBe(0)
    await opened.house.agencies.refresh()
    expect(opened.house.agencies.directory.unit(office)?.phone).toBe('0758-0000000')
    writeFileSync(file, JSON.stringify({ ...organisation, units: units.filter((unit) => unit.id !== office) }))
    expect(await importing(['organisation', file], desk.world)).toBe(1)
    expect(desk.complained().join('\n')).toContain('Body zhaoqing.government has 0 doors; it needs exactly one.')
    writeFileSync(file, JSON.stringify({ ...organisation, units: [{ id: 7 }], city: 'Zhaoqing' }))
    expect(await importing(['organisation', file], desk.world)).toBe(1)
    expect(desk.complained().join('\n')).toMatch(/\/city.*\n.*\/units\/0/)
    writeFileSync(file, '{')
    await expect(importing(['organisation', file], desk.world)).rejects.toThrow(/this is no JSON/)
    await expect(importing(['organisation', path.join(desk.folder, 'none')], desk.world)).rejects.toThrow(
      /no such file/,
    )
  })
})
