import type { Sql } from '@gongdao/platform/postgres'
import type { Serials } from '../../application/store.ts'

interface Block {
  next: number
  last: number
}

/** Days whose blocks are kept in memory; an import that runs through the years needs no more. */
const keptDays = 64

/** Each server process draws a block a day and spends it without asking again. Gaps are allowed: what a process has not spent when it ends is never used. */
export function drawnSerials(db: Sql, blockSize = 100): Serials {
  const blocks = new Map<string, Block>()
  const drawing = new Map<string, Promise<void>>()

  const draw = async (key: string, city: string, day: string) => {
    const { rows } = await db.query<{ drawn: number }>(
      `insert into matters.serial_block as b (city, day, drawn) values ($1, $2, $3)
       on conflict (city, day) do update set drawn = b.drawn + excluded.drawn returning drawn`,
      [city, day, blockSize],
    )
    const last = Number(rows[0]!.drawn)
    blocks.set(key, { next: last - blockSize + 1, last })
    if (blocks.size > keptDays) blocks.delete(blocks.keys().next().value!)
  }

  return {
    async next(city, day) {
      const key = `${city} ${day}`
      for (;;) {
        const block = blocks.get(key)
        if (block && block.next <= block.last) return block.next++
        // Filings that wait together draw one block together.
        const drawn = drawing.get(key) ?? draw(key, city, day).finally(() => drawing.delete(key))
        drawing.set(key, drawn)
        await drawn
      }
    },
  }
}
