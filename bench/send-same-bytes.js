// A Node server that does nothing but send the same bytes. Gets its port and answers by message from whoever started it.
import { createServer } from 'node:http'

process.once('message', ({ port, pages }) => {
  const ready = new Map(pages.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]))
  const server = createServer((request, reply) => {
    const page = ready.get(request.url)
    reply.writeHead(page ? 200 : 404, page?.headers)
    reply.end(page?.body)
  })
  server.listen(port, '127.0.0.1', () => process.send('ready'))
})
