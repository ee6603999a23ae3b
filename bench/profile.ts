import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { buildCases } from './cases.ts'
import { workFor } from './measure.ts'
import { startProduct } from './product.ts'
import { countingSettings, StatementCount } from './statements.ts'

interface CallFrame {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
}

interface Profile {
  readonly nodes: readonly { id: number; callFrame: CallFrame; children?: readonly number[] }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Seconds in which the product gets warm; they are not told. */
const warming = 5

/** Lets clients do one thing for a while and says what the product's processor does meanwhile. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const name = words[0] ?? 'filing'
  const seconds = Number(words[1] ?? 20)
  const clients = Number(words[2] ?? 8)
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-profile-'))
  const product = await startProduct({
    root,
    nodeWords: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
    settings: countingSettings,
  })
  const statements = new StatementCount(product.adminUrl)
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  let finished = 0
  let spent = 0
  let [began, ended] = [0, 0]
  try {
    await Promise.all([owner.connect(), statements.open()])
    const built = await buildCases(root, product, owner)
    const chosen = built.cases.find((one) => one.name === name)
    if (!chosen) throw new Error(`There is no case ${name}; there are ${built.cases.map((one) => one.name).join(', ')}`)
    await workFor(clients, warming, chosen.product)
    began = performance.now()
    const before = product.nodeTime()
    const threadsBefore = product.threadTimes()
    const databaseBefore = product.databaseTime()
    await statements.begin()
    finished = (await workFor(clients, seconds, chosen.product)).finished
    spent = product.nodeTime() - before
    ended = performance.now()
    const threads = product.threadTimes()
    const database = product.databaseTime() - databaseBefore
    console.log(
      `The database: ${(database / finished).toFixed(3)} ms of its processors' time each\n${await statements.tell(finished)}`,
    )
    console.log('\nThe threads of Node')
    for (const [thread, time] of threads)
      console.log(`  ${((time - (threadsBefore.get(thread) ?? 0)) / finished).toFixed(3)} ms  ${thread}`)
    await built.close()
  } finally {
    await Promise.all([owner.end(), statements.close()])
    await product.stop()
  }
  const over = performance.now()
  const results = path.join(root, 'bench', 'results')
  mkdirSync(results, { recursive: true })
  const kept = path.join(results, `${name.replaceAll(' ', '-')}.cpuprofile`)
  const [file] = readdirSync(folder)
  renameSync(path.join(folder, file!), kept)
  console.log(`${name}: ${finished} in ${seconds} s, ${(spent / finished).toFixed(2)} ms of Node's time each`)
  tellWhere(JSON.parse(readFileSync(kept, 'utf8')), over - began, over - ended)
  return 0
}

/**
 * Where the time went: in the functions themselves, and with all that they called; from so many milliseconds before the end
 * of the process until so many before it.
 */
function tellWhere(profile: Profile, from: number, until: number): void {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const own = new Map<string, number>()
  const whole = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, time: number) => void to.set(key, (to.get(key) ?? 0) + time)
  let busy = 0
  let left = profile.timeDeltas.reduce((sum, one) => sum + one, 0) / 1000
  profile.samples.forEach((id, at) => {
    const time = profile.timeDeltas[at]!
    left -= time / 1000
    if (left > from || left < until) return
    if (nodes.get(id)!.callFrame.functionName === '(idle)') return
    busy += time
    add(own, nameOf(nodes.get(id)!.callFrame), time)
    const chain = new Set<string>()
    for (let each: number | undefined = id; each !== undefined; each = parents.get(each))
      chain.add(nameOf(nodes.get(each)!.callFrame))
    for (const each of chain) add(whole, each, time)
  })
  for (const [title, times] of [
    ['In the function itself', own],
    ['With all that it called', whole],
  ] as const) {
    console.log(`\n${title}`)
    for (const [key, time] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 80))
      console.log(`  ${((time / busy) * 100).toFixed(1).padStart(5)} %  ${key}`)
  }
}

const nameOf = ({ functionName, url, lineNumber }: CallFrame): string =>
  `${functionName || '(nameless)'}  ${url.replace(/.*\/(node_modules|build)\//, '').slice(-70)}:${lineNumber + 1}`
