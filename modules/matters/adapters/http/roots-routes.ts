import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Roots } from '../create-roots.ts'

const Key = Type.Object({
  kind: Type.Literal('key'),
  ...{
    city: Type.String(),
    keyId: Type.String(),
    algorithm: Type.String(),
    publicKey: Type.String(),
    at: Type.String(),
  },
  ...{ signedBy: Type.Optional(Type.String()), signature: Type.Optional(Type.String()) },
})
const Root = Type.Object({
  kind: Type.Literal('root'),
  ...{ city: Type.String(), no: Type.Integer(), day: Type.String(), at: Type.String(), leaves: Type.Integer() },
  ...{
    merkleRoot: Type.String(),
    prev: Type.Union([Type.String(), Type.Null()]),
    keyId: Type.String(),
    signature: Type.String(),
  },
})
const Leaf = Type.Object({ matter: Type.String(), seq: Type.Integer(), hash: Type.String() })
const Published = Type.Object({ city: Type.String(), lines: Type.Array(Type.Union([Key, Root])) })
const Leaves = Type.Object({ no: Type.Integer(), leaves: Type.Array(Leaf) })
const Which = Type.Object({ no: Type.Integer({ minimum: 1, maximum: 10_000_000 }) })

/** What the city published to prove its record: for everybody, without an account. */
export const rootsRoutes = (roots: Pick<Roots, 'lines' | 'leaves'>, city: string) =>
  async function routes(app: FastifyInstance): Promise<void> {
    const about = (operationId: string, summary: string) => ({ operationId, tags: ['matters'], summary })
    app.get(
      '/roots',
      { schema: { ...about('listRoots', 'Published keys and Merkle roots'), response: { 200: Published } } },
      async (_, reply) => {
        reply.header('cache-control', 'public, max-age=60')
        return { city, lines: await roots.lines(city) }
      },
    )
    app.get<{ Params: Static<typeof Which> }>(
      '/roots/:no/leaves',
      { schema: { ...about('listLeaves', 'What lies under a root'), params: Which, response: { 200: Leaves } } },
      async (request, reply) => {
        const { no } = request.params
        reply.header('cache-control', 'public, max-age=60')
        return { no, leaves: [...(await roots.leaves(city, no))] }
      },
    )
  }
