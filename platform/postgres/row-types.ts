import pg from 'pg'

const oid = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, textArray: 1009 }

const parsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: Number,
  // A calendar day has no zone: it stays the text that the law wrote.
  [oid.date]: (text) => text,
}

const textArray = pg.types.getTypeParser(oid.textArray) as (text: string) => (string | null)[]
parsers[oid.dateArray] = textArray
parsers[oid.int8Array] = (text) => textArray(text).map((each) => (each === null ? null : Number(each)))

/** How columns arrive: bigint as number, date as 'YYYY-MM-DD', moments as Date; everything else as pg has it. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[type]) ||
    pg.types.getTypeParser(type, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
