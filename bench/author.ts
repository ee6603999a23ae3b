import { createMatters, lawClock, type Matters } from '@gongdao/matters'
import type { Person } from '@gongdao/people'
import type { Answer } from '@gongdao/platform/answer'
import type { House } from '../apps/server/main.ts'
import type { CollectingDatabase } from './collecting-database.ts'
import type { Draw } from './draw.ts'
import { tell } from './sentences.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Older matters are mostly ended, as in life; what is open is not yet late. */
const openDays = 12
const oldestDays = 700

/** The one who brings it all: files, and ends what is old. */
export class Author {
  private now = new Date()
  private readonly today = Date.now()
  private readonly house: House
  private readonly draw: Draw
  private readonly matters: Matters
  private readonly places: readonly string[]
  private nth = 0

  constructor(house: House, collected: CollectingDatabase, draw: Draw) {
    this.house = house
    this.draw = draw
    const { catalogue, agencies, law, signer } = house
    this.matters = createMatters({
      ...{ signer, catalogue, db: collected.asDatabase(), now: () => this.now },
      law: lawClock({ calendar: law.calendar, limits: law.limits }),
      directory: () => agencies.directory,
      people: { membersOf: async () => [], namesOf: async () => new Map() },
      documents: { forFiling: async () => ({ ok: true, value: [] }) },
    })
    this.places = agencies.directory
      .regions()
      .filter((one) => one.level === 'county')
      .map((one) => one.code)
  }

  /** One matter; `share` says how far through the years the city's story is. */
  async write(share: number): Promise<void> {
    const { draw } = this
    const age = oldestDays * (1 - share) + draw.share()
    this.now = new Date(this.today - age * day - minute)
    const by = this.resident(`resident-${draw.below(200_000)}`)
    const { place, subject, facts, request, target, name } = tell(draw)
    const answers = { kind: 'request', before: 'none', joint: false, subject, facts, request, target, place, name }
    const filing = { service: 'petition', region: draw.often(this.places), answers }
    const key = `load-city-${process.pid}-${this.nth++}`
    const filed = told(await this.matters.file(by, filing, key))
    const isOver = age > openDays && draw.below(200) > 0
    if (!isOver) return
    this.now = new Date(this.now.getTime() + (1 + draw.below(5 * 24 * 60)) * minute)
    told(await this.matters.act(by, filed.number, 'any', { act: 'withdraw' }, `${key}-withdraw`))
  }

  private resident(id: string): Person {
    const { city } = this.house
    return { city, id, kind: 'resident', level: 'phone', name: '', memberships: [], mandates: [], language: 'zh' }
  }
}

function told<T>(answer: Answer<T>): T {
  if (!answer.ok)
    throw new Error(`The city refused what was told of it: ${answer.code} ${JSON.stringify(answer.facts)}`)
  return answer.value
}
