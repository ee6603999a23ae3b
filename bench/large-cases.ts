import { cutter } from '@gongdao/matters'
import { type Bench, clerksUnit, logStatement, readRecord } from './cases.ts'
import type { Questions } from './large-questions.ts'
import type { Case } from './measure.ts'
import type { Product } from './product.ts'

const city = '441200'
/** Of fifteen rows each: what is open in a unit of a city of a million fills five hundred such pages. */
const rowsOfPage = 15
const supervisor = 'supervisor'

/** What is measured in a large city: searching, listing, looking. */
export async function largeCases(bench: Bench, product: Product, questions: Questions): Promise<Case[]> {
  const staff = { cookie: bench.clerkCookie }
  const asker = { clerk: staff, city: { cookie: await product.signInStaff(supervisor) } }
  const kinds = [
    { name: 'common word', asked: questions.common },
    { name: 'two words', asked: questions.twoWords },
    { name: 'rare name', asked: questions.rareNames },
    { name: 'part of a number', asked: questions.partsOfNumbers },
  ]
  const searches = (['clerk', 'city'] as const).flatMap((who) =>
    kinds.flatMap(({ name, asked }) =>
      [1, 8].map((clients) =>
        searchCase(bench, { title: `search, ${who}, ${name}`, who, clients, asked, headers: asker[who] }),
      ),
    ),
  )
  return [...searches, ...(await queueCases(bench)), ...lookingCases(bench, questions)]
}

interface Searching {
  readonly title: string
  readonly who: 'clerk' | 'city'
  readonly clients: number
  readonly asked: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

function searchCase(bench: Bench, { title, who, clients, asked, headers }: Searching): Case {
  let turn = 0
  const next = () => asked[turn++ % asked.length]!
  const plain = who === 'clerk' ? plainSearch('and m.unit = $4') : plainSearch('')
  return {
    name: title,
    clients,
    control: 'a bare pg client that asks the same indexes for the newest 20, without a count',
    async product(client) {
      await bench.send(client, { path: `/api/v1/search?q=${encodeURIComponent(next())}&limit=20`, headers })
    },
    async bare(client) {
      const q = next()
      const values = [
        city,
        allOf(cutter.words(q)),
        allOf(cutter.askedGrams(q)),
        ...(who === 'clerk' ? [clerksUnit] : []),
      ]
      await bench.control.ask(client, `search of ${who}`, plain, values)
    },
  }
}

const allOf = (pieces: readonly string[]): string =>
  pieces.map((piece) => `'${piece.replaceAll("'", "''")}'`).join(' & ')

const plainSearch = (condition: string): string => `select m.* from matters.search s
  join matters.matter m on m.city = s.city and m.id = s.matter
  where s.city = $1 and (s.words @@ $2::tsquery or s.grams @@ $3::tsquery) ${condition} order by s.filed_at desc limit 21`

/** Pages are reached as a person reaches them: by the mark at the end of the page before. */
async function queueCases(bench: Bench): Promise<Case[]> {
  const headers = { cookie: bench.clerkCookie }
  const of = (rows: number) => `/api/v1/queue?unit=${clerksUnit}&limit=${rows}`
  const pages = new Map<number, string>([[1, of(rowsOfPage)]])
  for (let [page, path] = [1, of(rowsOfPage)]; page < 500; page++) {
    const { next } = JSON.parse((await bench.send(0, { path, headers })).body.toString())
    if (!next) break
    path = `${of(rowsOfPage)}&cursor=${next}`
    if (page + 1 === 200 || page + 1 === 500) pages.set(page + 1, path)
  }
  const one = (name: string, path: string, rows: number): Case => ({
    name,
    clients: 8,
    control: 'a bare pg client that reads as many rows in the order of the same index',
    product: async (client) => void (await bench.send(client, { path, headers })),
    bare: async (client) =>
      void (await bench.control.ask(client, 'rows in order', rowsInOrder, [city, clerksUnit, rows])),
  })
  return [
    one('queue, page 1 of fifty rows', of(50), 51),
    ...[...pages].map(([page, path]) => one(`queue, page ${page} of fifteen`, path, rowsOfPage + 1)),
  ]
}

const rowsInOrder = `select m.*, c.internal_target from matters.matter m
  left join matters.clock c on c.city = m.city and c.matter = m.id and c.leading
  where m.city = $1 and m.unit = $2 and m.closed = false
  order by case when m.suspension is not null or m.leading_side = 'applicant' or m.leading_due_at is null then 1 else 0 end,
    coalesce(m.leading_due_at, 'infinity'::timestamptz), m.id
  limit $3::integer`

function lookingCases(bench: Bench, { ofUnit }: Questions): Case[] {
  let turn = 0
  const anyOf = <T>(all: readonly T[]): T => all[turn++ % all.length]!
  const ask = async (client: number, number: string, headers: Readonly<Record<string, string>>) =>
    void (await bench.send(client, { path: `/api/v1/matters/${number}`, headers }))
  return [
    {
      name: 'view, matters of all years',
      clients: 8,
      control: 'a bare pg client that reads the log and writes the same read record, in one statement',
      goal: 0.35,
      product: (client) => ask(client, anyOf(ofUnit), { cookie: bench.clerkCookie }),
      async bare(client) {
        const values = [city, anyOf(ofUnit), `${process.pid}-large-${turn}`]
        await bench.control.ask(client, 'view', `${readRecord} ${logStatement}`, values)
      },
    },
    {
      name: 'status by number and code',
      clients: 8,
      control: 'a bare pg client that reads the same log',
      goal: 0.35,
      product(client) {
        const { number, code } = anyOf(bench.filed)
        return ask(client, number, { 'matter-code': code })
      },
      bare: async (client) =>
        void (await bench.control.ask(client, 'status', logStatement, [city, anyOf(bench.filed).number])),
    },
  ]
}
