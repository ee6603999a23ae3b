// A Node server that does nothing but send the same bytes. Gets its answers by message from whoever started it, and says on which port it listens.
import { createServer } from 'node:http'

process.once('message', ({ pages }) => {
  const ready = new Map(pages.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]))
  const server = createServer((request, reply) => {
    const page = ready.get(request.url)
    reply.writeHead(page ? 200 : 404, page?.headers)
    reply.end(page?.body)
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
})
