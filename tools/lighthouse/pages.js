/** A browser's cookies, as far as four pages need them. */
function aBrowser(origin) {
  const cookies = new Map()
  return {
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    async ask(where, { headers = {}, ...wish } = {}) {
      const answer = await fetch(new URL(where, origin), {
        redirect: 'manual',
        ...wish,
        headers: { accept: 'text/html', cookie: this.cookie(), ...headers },
      })
      for (const line of answer.headers.getSetCookie()) {
        const pair = line.split(';')[0]
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      return answer
    },
    post(where, body) {
      const isForm = typeof body === 'string'
      return this.ask(where, {
        method: 'POST',
        headers: { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' },
        body: isForm ? body : JSON.stringify(body),
      })
    },
  }
}

const service = 'petition'

/** A form that somebody has just begun. */
async function form(origin) {
  const browser = aBrowser(origin)
  const begun = await browser.post('/file', `service=${service}`)
  const draft = begun.headers.get('location')
  const page = draft && (await browser.ask(draft)).headers.get('location')
  return page ? { name: 'form', url: new URL(page, origin).href, cookie: browser.cookie() } : undefined
}

/** The page of a matter, of whoever has one in the demonstration city. */
async function status(origin) {
  const browser = aBrowser(origin)
  const phone = '13000000001'
  await browser.post('/api/v1/sign-in/phone/code', { phone })
  const messages = await (await browser.ask(`/api/v1/dev/sms?phone=${phone}`)).text()
  const code = /验证码 (\d{6})/.exec(messages)?.[1]
  if (!code || !(await browser.post('/api/v1/sign-in/phone', { phone, code })).ok) return undefined
  const found = /href="(\/matters\/[^"/]+)"/.exec(await (await browser.ask('/my')).text())?.[1]
  return found ? { name: 'status', url: new URL(found, origin).href, cookie: browser.cookie() } : undefined
}

/** The four pages of the promise, and the names of those that could not be opened here. */
export async function pagesOf(origin) {
  const pages = [
    { name: 'home', url: new URL('/', origin).href },
    { name: 'service', url: new URL(`/services/${service}`, origin).href },
  ]
  const missing = []
  for (const [name, open] of Object.entries({ form, status })) {
    const page = await open(origin)
    if (page) pages.push(page)
    else missing.push(name)
  }
  return { pages, missing }
}
