import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** A browser without scripts: keeps cookies, reads forms off the page, follows the way it is sent. */
export class PlainBrowser {
  private readonly app: FastifyInstance
  private readonly cookies: { name: string; value: string; path: string }[] = []
  page = ''
  status = 0
  url = ''

  constructor(app: FastifyInstance) {
    this.app = app
  }

  private header(url: string): string {
    const path = url.split('?')[0]!
    return this.cookies
      .filter((cookie) => path === cookie.path || cookie.path === '/' || path.startsWith(`${cookie.path}/`))
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join('; ')
  }

  private keep(response: LightMyRequestResponse): void {
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      const path = attributes.find((one) => one.startsWith('Path='))?.slice(5) ?? '/'
      const at = this.cookies.findIndex((cookie) => cookie.name === name && cookie.path === path)
      if (at >= 0) this.cookies.splice(at, 1)
      if (!attributes.includes('Max-Age=0')) this.cookies.push({ name, value, path })
    }
  }

  private async arrive(url: string, response: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    this.keep(response)
    const to = response.headers.location
    if (response.statusCode === 303 && typeof to === 'string') return this.open(to)
    this.page = response.body
    this.status = response.statusCode
    this.url = url
    return response
  }

  async open(url: string): Promise<LightMyRequestResponse> {
    return this.arrive(url, await this.app.inject({ url, headers: { cookie: this.header(url), accept: 'text/html' } }))
  }

  /** Hidden fields of the form that goes to `action`. */
  hidden(action: string): [string, string][] {
    const form = new RegExp(
      `<form[^>]*action="${action.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}"[\\s\\S]*?</form>`,
    ).exec(this.page)?.[0]
    if (!form) throw new Error(`the page ${this.url} (${this.status}) has no form to ${action}`)
    return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((match) => [
      match[1]!,
      match[2]!,
    ])
  }

  async submit(action: string, values: Record<string, string | string[]> = {}): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams(this.hidden(action))
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one)
    return this.post(action, body.toString(), 'application/x-www-form-urlencoded')
  }

  /** As a browser sends a form with files. */
  async submitFile(
    action: string,
    values: Record<string, string>,
    file: { field: string; name: string; text: string },
  ): Promise<LightMyRequestResponse> {
    const parts = [...this.hidden(action), ...Object.entries(values)].map(
      ([name, value]) => `--B\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    parts.push(
      `--B\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: text/plain\r\n\r\n${file.text}\r\n--B--\r\n`,
    )
    return this.post(action, parts.join(''), 'multipart/form-data; boundary=B')
  }

  /** Sends and stays: what a second press does before the first answer has come. */
  async send(url: string, payload: string, type: string): Promise<LightMyRequestResponse> {
    const headers = { 'content-type': type, cookie: this.header(url), accept: 'text/html' }
    const response = await this.app.inject({ method: 'POST', url, payload, headers })
    this.keep(response)
    return response
  }

  async post(url: string, payload: string, type: string): Promise<LightMyRequestResponse> {
    return this.arrive(url, await this.send(url, payload, type))
  }
}
