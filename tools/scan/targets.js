import { createHmac, randomUUID } from 'node:crypto'

const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const json = { 'content-type': 'application/json' }

/** What an authenticator shows now (RFC 6238). */
function totp(secret) {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', secret).update(moment).digest()
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function signInStaff(api, username) {
  const post = (to, body, cookie = '') =>
    fetch(`${api}${to}`, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) })
  const first = await post('/sign-in/staff', { username, password: 'gongdao-demo-2026' })
  const code = totp(`demonstration-only.${username}`)
  return cookiesOf(await post('/sign-in/staff/totp', { code }, cookiesOf(first)))
}

async function signInResident(api, phone) {
  const post = (to, body) => fetch(`${api}${to}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  await post('/sign-in/phone/code', { phone })
  const { messages } = await (await fetch(`${api}/dev/sms?phone=${phone}`)).json()
  const code = /\b\d{6}\b/.exec(messages.map((one) => one.text).join(' '))?.[0]
  return cookiesOf(await post('/sign-in/phone', { phone, code }))
}

async function fileOne(api, cookie) {
  const answers = {
    ...{ kind: 'request', subject: '路灯不亮', facts: '村口的七盏路灯两个月不亮。', request: '请尽快修复路灯。' },
    ...{ name: '示例·林晓', before: 'none', joint: false },
  }
  const answer = await fetch(`${api}/matters`, {
    ...{ method: 'POST', headers: { ...json, cookie, 'idempotency-key': randomUUID() } },
    body: JSON.stringify({ service: 'petition', region: '441202', answers }),
  })
  return answer.json()
}

/** Addresses with parameters for sqlmap, generated from the description: every query, and every body that is JSON. */
export async function targetsOf(origin) {
  const api = `${origin}/api/v1`
  const resident = await signInResident(api, '13000000301')
  const clerk = await signInStaff(api, 'petition.clerk')
  const { number, code } = await fileOne(api, resident)
  const described = await (await fetch(`${origin}/api/openapi.json`)).json()
  const values = {
    q: '路灯',
    phone: '13000000301',
    code,
    region: '441202',
    body: 'duanzhou.petitionOffice',
    limit: '5',
  }
  const list = []
  for (const [path, methods] of Object.entries(described.paths)) {
    const query = (methods.get?.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name)
    if (query.length === 0) continue
    const at = path
      .replace('{number}', number)
      .replace('{code}', 'petition')
      .replace(/\{\w+\}/, '1')
    const parameters = query.map((name) => `${name}=${encodeURIComponent(values[name] ?? '1')}`).join('&')
    list.push({
      name: `GET ${path}`,
      url: `${origin}${at}?${parameters}`,
      args: ['--cookie', clerk, '-p', query.join(',')],
    })
  }
  const star = (body) => JSON.stringify(body)
  const bodies = {
    '/triage': { text: '路灯不亮', region: '441202' },
    '/sign-in/phone/code': { phone: '13000000301' },
    '/sign-in/staff': { username: 'petition.clerk', password: 'x' },
    '/mandates': { phone: '13000000302', matter: number, scope: ['see'] },
  }
  for (const [to, body] of Object.entries(bodies))
    list.push({
      ...{ name: `POST ${to}`, url: `${api}${to}` },
      args: [
        '--data',
        star(body),
        '--headers',
        `Content-Type: application/json\nCookie: ${resident}`,
        '--method',
        'POST',
      ],
    })
  list.push({ name: 'GET the number of a matter', url: `${api}/matters/${number}*`, args: ['--cookie', resident] })
  const page = await fetch(`${origin}/track`)
  const token = /name="_token" value="([^"]+)"/.exec(await page.text())[1]
  const form = new URLSearchParams({ _token: token, number, code: '0000-0000-0000-0000-0000' })
  list.push({
    ...{ name: 'POST /track (the portal)', url: `${origin}/track` },
    args: ['--data', form.toString(), '-p', 'number,code', '--cookie', cookiesOf(page)],
  })
  return { resident, clerk, list }
}
