import type { OpenedHouse } from '../a-house.ts'
import { type Described, type Operation, operationsOf } from '../conformance.ts'

/** A door that can be knocked at: of the API, as it is described, or a page of the portal. */
export interface Door {
  readonly name: string
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  readonly operation?: Operation
  /** A form of the portal, which wants its hidden token. */
  readonly isForm: boolean
}

const machines = ['/livez', '/readyz', '/metrics', '/api/openapi.json']

/** Every door of the house: the described operations and, from the router itself, the pages. */
export function doorsOf(opened: OpenedHouse): Door[] {
  const described = operationsOf(opened.api).map(
    ({ method, path, operation }: Described): Door => ({
      ...{ name: operation.operationId ?? `${method} ${path}`, method, path, operation, isForm: false },
    }),
  )
  const known = new Set(described.map((one) => `${one.method} ${one.path}`))
  const others = routesOf(opened.app.printRoutes({ commonPrefix: false })).filter(
    ({ method, path }) => !known.has(`${method} ${path}`) && !machines.includes(path) && !path.startsWith('/assets/'),
  )
  // HEAD of a described GET is the same door.
  const pages = others.filter(({ method, path }) => method !== 'HEAD' || !known.has(`GET ${path}`))
  const undescribed = pages.filter(({ path }) => path.startsWith('/api/'))
  if (undescribed.length > 0) throw new Error(`Not in the description: ${JSON.stringify(undescribed)}`)
  return [
    ...described,
    ...pages
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, path }) => ({ name: `${method} ${path}`, method, path, isForm: method === 'POST' })),
  ]
}

/** Reads the tree that Fastify prints: four signs to a level. */
function routesOf(tree: string): { method: string; path: string }[] {
  const above: string[] = []
  const found: { method: string; path: string }[] = []
  for (const line of tree.split('\n')) {
    const part = /^([\s│]*)[└├]── (\S+?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!part) continue
    const depth = part[1]!.length / 4
    above.length = depth
    above[depth] = part[2]!
    const path = `/${above.join('')}`.replaceAll(/\/+/g, '/').replaceAll(/:(\w+)/g, '{$1}')
    for (const method of (part[3] ?? '').split(', ').filter(Boolean)) found.push({ method, path })
  }
  return found
}
