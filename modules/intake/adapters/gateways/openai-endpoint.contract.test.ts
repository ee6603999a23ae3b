import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAiEndpoint } from './openai-endpoint.ts'

/** A fake that answers as the documented chat-completions protocol does; what it says depends on the model asked for. */
const asked: { url: string; authorization: string | undefined; body: Record<string, unknown> }[] = []
const said = { service: 'petition', agency: 'petitionOffice', route: 'policy', region: 'unknown', urgent: false }
const replies: Record<string, { status?: number; body: string; wait?: number }> = {
  good: { body: JSON.stringify({ choices: [{ message: { role: 'assistant', content: JSON.stringify(said) } }] }) },
  fenced: {
    body: JSON.stringify({ choices: [{ message: { content: `\`\`\`json\n${JSON.stringify(said)}\n\`\`\`` } }] }),
  },
  broken: { status: 500, body: '{"error":{"message":"overloaded"}}' },
  chatty: { body: JSON.stringify({ choices: [{ message: { content: '您好，我认为应该去信访局。' } }] }) },
  html: { body: '<html>login</html>' },
  huge: { body: `{"choices":"${'x'.repeat(100_000)}"}` },
  slow: { body: '{}', wait: 2000 },
}

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const given = JSON.parse(body)
      asked.push({ url: request.url ?? '', authorization: request.headers.authorization, body: given })
      const answer = replies[given.model]!
      setTimeout(
        () => reply.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body),
        answer.wait ?? 0,
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => server.close())

const faults: string[] = []
const ask = (model: string, more = {}) =>
  openAiEndpoint({ url, model, key: 'k-test', onFault: (fault) => faults.push(fault), ...more })('村里的路烂了')

describe('an OpenAI-compatible endpoint', () => {
  it('is asked at chat/completions with key, model and her words as material, not as instructions', async () => {
    expect(await ask('good')).toEqual(said)
    const { url: path, authorization, body } = asked.at(-1)!
    expect([path, authorization]).toEqual(['/v1/chat/completions', 'Bearer k-test'])
    const messages = body.messages as { role: string; content: string }[]
    expect(messages.map((message) => message.role)).toEqual(['system', 'user'])
    expect(messages[0]!.content).not.toContain('村里的路')
  })

  it('may wrap its JSON in a code fence', async () => {
    expect(await ask('fenced')).toEqual(said)
  })

  it.each([
    ['broken', 'refused'],
    ['chatty', 'unreadable'],
    ['html', 'unreadable'],
    ['huge', 'unreadable'],
  ])('that is %s gives no answer and a fault without her words', async (model, fault) => {
    faults.length = 0
    expect(await ask(model)).toBeUndefined()
    expect(faults).toEqual([fault])
  })

  it('that is too slow is not waited for', async () => {
    faults.length = 0
    expect(await ask('slow', { timeout: 50 })).toBeUndefined()
    expect(faults).toEqual(['unreachable'])
  })

  it('that cannot be reached gives no answer', async () => {
    faults.length = 0
    expect(await ask('good', { url: 'http://127.0.0.1:1' })).toBeUndefined()
    expect(faults).toEqual(['unreachable'])
  })
})
