import type pg from 'pg'
import { drawFrom } from './draw.ts'
import { family, given, rare } from './sentences.ts'

/** What people look for in a city of invented matters. */
export interface Questions {
  readonly common: readonly string[]
  readonly twoWords: readonly string[]
  readonly rareNames: readonly string[]
  readonly partsOfNumbers: readonly string[]
  /** Numbers of matters that the clerk's unit holds, of all years. */
  readonly ofUnit: readonly string[]
}

const common = '路灯 工资 电梯 噪声 补贴 物业 排污口 合同 积水 收据'.split(' ')
const second = '井盖 水管 人行道 隔音板 漏水 无证 停车场 强制 录像 窗口'.split(' ')

/** Draws what is asked: words from the sentences that fill the city, numbers from the city itself. */
export async function drawQuestions(owner: pg.Client, city: string, unit: string): Promise<Questions> {
  const draw = drawFrom(20261124)
  const sample = async (where: string, values: unknown[]): Promise<string[]> => {
    const { rows } = await owner.query(
      `select number from matters.matter tablesample system (2) repeatable (1) where city = $1 ${where} limit 4000`,
      [city, ...values],
    )
    // A small city has few pages, and all of it is asked.
    if (rows.length >= 200) return rows.map((row) => row.number)
    const all = await owner.query(`select number from matters.matter where city = $1 ${where} limit 4000`, [
      city,
      ...values,
    ])
    return all.rows.map((row) => row.number)
  }
  const [numbers, ofUnit] = [await sample('', []), await sample('and unit = $2', [unit])]
  const shuffled = numbers.map((number) => ({ number, at: draw.share() })).sort((one, other) => one.at - other.at)
  return {
    common,
    twoWords: common.map((word, at) => `${word} ${second[at]}`),
    rareNames: Array.from(
      { length: 100 },
      () => `${draw.among([...family])}${draw.among([...given])}${draw.among([...rare])}`,
    ),
    partsOfNumbers: shuffled.slice(0, 200).map(({ number }, at) => partOf(number, at)),
    ofUnit: ofUnit
      .map((number) => ({ number, at: draw.share() }))
      .sort((one, other) => one.at - other.at)
      .map(({ number }) => number),
  }
}

/** What somebody has in mind of `ZQ441202-20261124-XF00042-K`: the serial, the month and day with the serial, or the end. */
function partOf(number: string, at: number): string {
  const [, day = '', serial = '', check = ''] = number.split('-')
  if (at % 3 === 0) return serial.slice(2)
  return at % 3 === 1 ? `${day.slice(4)}-${serial}` : `${serial}-${check}`
}
