import { areaOf, isGround, isModule, isReader, isSatellite, layerOf } from './house.js'

const isHouse = (to) => !/^(npm|node|missing):/.test(to)
const isDoor = (file) => /^modules\/[^/]+\/(index|contract\/index)\.ts$/.test(file)
const isContract = (file) => /^modules\/[^/]+\/contract\//.test(file)
const partOf = (file) => /^modules\/[^/]+\/(domain|application|adapters|contract)\//.exec(file)?.[1]
const isWeb = (area) => area === 'web-kit' || area === 'apps/workbench'

/** Packages and parts of the platform that touch the world: a rule that needs one is no rule. */
const world =
  /^(npm:(pg|kysely|fastify|@fastify\/.+|@tus\/.+|graphile-worker|better-auth|sharp|pino)|node:(fs|net|http|https|child_process|worker_threads)(\/.*)?|platform\/(postgres|postgres-embedded|http|jobs|files|log|metrics|config)\/.*)$/

const viewLibraries = /^npm:(react|react-dom|preact|antd|vue|svelte|solid-js)$/

/** Each rule: does this import break it, and what to do instead. The first rule that is broken is told. */
const rules = [
  {
    breaks: ({ to }) => to.startsWith('missing:'),
    instead: 'this file does not exist: correct the path.',
  },
  {
    breaks: ({ a, b, to }) => a === 'services' && isHouse(to) && !['services', 'catalogue', 'law'].includes(b),
    instead: 'a service is data: say it in the language of @gongdao/catalogue, or with a limit of @gongdao/law.',
  },
  {
    breaks: ({ a, b }) => (a === 'law' && b !== 'law') || (a === 'platform' && b === 'law'),
    instead: 'law is usable alone and platform knows no word of justice: hand the value in as an argument.',
  },
  {
    breaks: ({ a, b }) => isGround(a) && isGround(b) && a !== b,
    instead: 'the ground modules do not know each other: let apps/server hand a function across.',
  },
  {
    breaks: ({ a, b }) => isSatellite(a) && isSatellite(b) && a !== b,
    instead:
      'satellites do not import one another: listen to what matters says happened, or let apps/server hand a function across.',
  },
  {
    breaks: ({ a, b }) => isReader(a) && isReader(b) && a !== b && b !== 'worklists',
    instead: 'readers share only the row of a list, which worklists owns.',
  },
  {
    breaks: ({ a, b }) => a.startsWith('apps/') && b.startsWith('apps/') && a !== b && a !== 'apps/server',
    instead: 'the faces do not know each other: what both need belongs to web-kit.',
  },
  {
    breaks: ({ a, b, to }) => isHouse(to) && a !== b && layerOf(a) > layerOf(b),
    instead:
      'arrows point down: let the lower part say what happened and listen to it above, or take a function as an argument.',
  },
  {
    breaks: ({ a, b, to }) => isModule(b) && a !== b && !isDoor(to),
    instead:
      'come in by the door (index.ts) or the contract of that module; if something is missing there, add it to the door.',
  },
  {
    breaks: ({ a, b, to, isTypeOnly }) => isWeb(a) && isModule(b) && !isContract(to) && !isTypeOnly,
    instead: 'the web imports contracts only, and types: anything else would carry the server into the browser.',
  },
  {
    breaks: ({ a, b, to, isTypeOnly }) =>
      a === 'apps/portal' && isModule(b) && b !== 'catalogue' && !isContract(to) && !isTypeOnly,
    instead:
      'the portal knows contracts, types and the language of services: ask for the verb in doors.ts, apps/server hands it across.',
  },
  {
    breaks: ({ a, to }) => a === 'web-kit' && viewLibraries.test(to),
    instead: 'web-kit has no view library: give words and models, each face draws.',
  },
  {
    breaks: ({ from, to }) => partOf(from) === 'contract' && isHouse(to) && !isContract(to) && !to.startsWith('law/'),
    instead: 'a contract is only shapes: schemas may use other contracts, nothing else.',
  },
  {
    breaks: ({ from, to, a, b }) =>
      partOf(from) === 'domain' && a === b && ['application', 'adapters'].includes(partOf(to)),
    instead: 'domain knows neither application nor adapters: pass plain data in and give a decision out.',
  },
  {
    breaks: ({ from, to, isTypeOnly }) => partOf(from) === 'domain' && world.test(to) && !isTypeOnly,
    instead: 'domain touches no database, network or file: let application fetch it and pass it in.',
  },
  {
    breaks: ({ from, to, a, b }) => partOf(from) === 'application' && a === b && /\/adapters\/http\//.test(to),
    instead: 'a verb does not know HTTP: return a refusal with a code, the adapter gives it words.',
  },
]

/** What is wrong with the imports, as sentences; an empty list when the house stands. */
export function findFaults(imports) {
  const faults = []
  for (const one of imports) {
    const seen = { ...one, a: areaOf(one.from), b: isHouse(one.to) ? areaOf(one.to) : '' }
    const broken = rules.find((rule) => rule.breaks(seen))
    if (broken) faults.push(`${one.from} → ${one.to}\n    Instead: ${broken.instead}`)
  }
  for (const ring of findRings(imports))
    faults.push(
      `ring: ${[...ring, ring[0]].join(' → ')}\n    Instead: move what both need into a third file, or import only the type.`,
    )
  return [...new Set(faults)]
}

/** Rings of files by what is loaded at run time (types are erased): strongly connected parts, after Tarjan. */
export function findRings(imports) {
  const next = new Map()
  for (const { from, to, isTypeOnly } of imports) {
    if (isTypeOnly || !isHouse(to)) continue
    if (!next.has(from)) next.set(from, [])
    next.get(from).push(to)
  }
  const order = new Map()
  const low = new Map()
  const stack = []
  const rings = []
  const visit = (file) => {
    order.set(file, order.size)
    low.set(file, order.get(file))
    stack.push(file)
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) {
        visit(to)
        low.set(file, Math.min(low.get(file), low.get(to)))
      } else if (stack.includes(to)) low.set(file, Math.min(low.get(file), order.get(to)))
    }
    if (low.get(file) !== order.get(file)) return
    const ring = stack.splice(stack.indexOf(file))
    if (ring.length > 1 || (next.get(file) ?? []).includes(file)) rings.push(ring)
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return rings
}
