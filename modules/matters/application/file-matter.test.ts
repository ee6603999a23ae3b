import { verifySignature } from '@gongdao/platform/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptBytes } from '../domain/receipt.ts'
import { aFiledMatter, aFiling, aLibrary, type Library } from '../testing/a-library.ts'
import { aClerk, aResident, nobody } from '../testing/reading-town.ts'

let library: Library
beforeAll(async () => {
  library = await aLibrary()
})
afterAll(() => library?.drop())

const rowsOf = async (number: string) => {
  const { rows } = await library.database.owner.query('select * from matters.matter where city = $1 and number = $2', [
    library.city,
    number,
  ])
  return rows
}

describe('filing a matter', () => {
  it('answers with number, code and a receipt that names the duty and its date, and verifies', async () => {
    const { number, code, receipt, version } = await aFiledMatter(library)
    expect(number).toMatch(/^ZQ990001-20260302-LC\d{5}-[0-9A-Z]$/)
    expect(code).toMatch(/^(\w{4}-){4}\w{4}$/)
    expect(version).toBe(1)
    expect(receipt.duty).toMatchObject({ unit: 'northDesk', limit: 'local.library.register', due: '2026-03-09' })
    const { signer } = library.needs
    expect(verifySignature('Ed25519', signer.publicKey, receiptBytes(receipt), receipt.signature)).toBe(true)
    // Asked for later it says the same and is signed anew, alone.
    const later = await library.matters.receipt(aResident(), number)
    expect(later).toEqual({ ok: true, value: { ...receipt, signature: expect.any(String) } })
    const { signature } = later.ok ? later.value : receipt
    expect(verifySignature('Ed25519', signer.publicKey, receiptBytes(receipt), signature)).toBe(true)
  })

  it('is one call of the database', async () => {
    await aFiledMatter(library) // Draws the day's block of numbers.
    const { db } = library.needs
    const query = db.query.bind(db)
    const asked: string[] = []
    const counting = {
      ...library.needs,
      db: {
        ...db,
        query: ((text: string, values?: unknown[]) => {
          asked.push(text)
          return query(text, values)
        }) as typeof db.query,
      },
    }
    const { createMatters } = await import('../index.ts')
    const matters = createMatters(counting)
    await matters.file(aResident(), aFiling(), library.key())
    asked.length = 0
    expect(await matters.file(aResident(), aFiling(), library.key())).toMatchObject({ ok: true })
    expect(asked).toEqual([expect.stringContaining('matters.record')])
  })

  it('keeps personal content apart, and the code nowhere', async () => {
    const { number, code } = await aFiledMatter(library)
    const row = (await rowsOf(number))[0]!
    const { rows } = await library.database.owner.query(
      'select * from matters.action where city = $1 and matter = $2',
      [library.city, row.id],
    )
    expect(rows[0]!.facts.answers).toEqual({ subject: '我的借书证', card: 'adult' })
    expect(rows[0]!.personal.answers).toMatchObject({ reader: '李小读' })
    const dump = await library.database.owner.query(
      `select jsonb_agg(to_jsonb(a))::text || (select jsonb_agg(to_jsonb(m))::text from matters.matter m where m.city = $1)
        || (select jsonb_agg(to_jsonb(i))::text from matters.idempotency i where i.city = $1) as all
       from matters.action a where a.city = $1`,
      [library.city],
    )
    expect(dump.rows[0]!.all).not.toContain(code)
  })

  it('answers the same to the same key, code included, and writes once', async () => {
    const key = library.key()
    const [first, second] = [
      await library.matters.file(aResident(), aFiling(), key),
      await library.matters.file(aResident(), aFiling(), key),
    ]
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
  })

  it('is one effect when the same key comes ten times at once', async () => {
    const key = library.key()
    const by = aResident('impatient')
    const answers = await Promise.all(Array.from({ length: 10 }, () => library.matters.file(by, aFiling(), key)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const { rows } = await library.database.owner.query(
      'select id from matters.matter where city = $1 and applicant = $2',
      [library.city, 'impatient'],
    )
    expect(rows).toHaveLength(1)
  })

  it('refuses the same key with another body', async () => {
    const key = library.key()
    await library.matters.file(aResident(), aFiling(), key)
    const other = aFiling({ answers: { ...aFiling().answers, story: 'another' } })
    expect(await library.matters.file(aResident(), other, key)).toMatchObject({ code: 'matters/key-reused' })
  })

  it('lets another person use the same key for herself', async () => {
    const key = library.key()
    await library.matters.file(aResident(), aFiling(), key)
    expect(await library.matters.file(aResident('neighbour'), aFiling(), key)).toMatchObject({ ok: true })
  })

  it('finds the receiving unit by jurisdiction when none is named', async () => {
    const filing = aFiling()
    const { unit: _, ...placeless } = filing
    const { receipt } = await aFiledMatter(library, aResident(), placeless)
    expect(receipt.duty.unit).toBe('northDesk')
  })

  it('is the bearer’s alone when a member of staff takes it down', async () => {
    const filed = await aFiledMatter(
      library,
      aClerk('northDesk'),
      aFiling({ channel: 'window', happenedAt: '2026-02-27T10:00:00+08:00' }),
    )
    const row = (await rowsOf(filed.number))[0]!
    expect(row.applicant).toMatch(/^bearer:/)
    expect(row.filed_at.toISOString()).toBe('2026-02-27T02:00:00.000Z')
    expect(await library.matters.view(nobody, filed.number, { code: filed.code })).toMatchObject({
      ok: true,
      value: { audience: 'applicant' },
    })
    expect(await library.matters.view(nobody, filed.number)).toMatchObject({ code: 'matters/not-found' })
  })

  const refusals: [string, () => Parameters<Library['matters']['file']>, string][] = [
    [
      'an unknown service',
      () => [aResident(), aFiling({ service: 'dance' }), library.key()],
      'matters/unknown-service',
    ],
    [
      'a missing answer',
      () => [aResident(), aFiling({ answers: { subject: 'x' } }), library.key()],
      'matters/fields-wrong',
    ],
    [
      'an answer to no question',
      () => [aResident(), aFiling({ answers: { ...aFiling().answers, spy: 1 } }), library.key()],
      'matters/fields-wrong',
    ],
    ['an unknown place', () => [aResident(), aFiling({ region: '123456' }), library.key()], 'matters/unknown-region'],
    ['an unknown unit', () => [aResident(), aFiling({ unit: 'moonDesk' }), library.key()], 'matters/unknown-unit'],
    [
      'a unit that cannot be responsible',
      () => [aResident(), aFiling({ unit: 'policeDesk' }), library.key()],
      'matters/unit-not-able',
    ],
    [
      'a time of her own',
      () => [aResident(), aFiling({ happenedAt: '2026-03-01T00:00:00Z' }), library.key()],
      'matters/time-not-yours',
    ],
    [
      'the future',
      () => [aClerk('northDesk'), aFiling({ channel: 'letter', happenedAt: '2027-01-01T00:00:00Z' }), library.key()],
      'matters/time-in-future',
    ],
    ['a person less known than the service asks', () => [nobody, aFiling(), library.key()], 'matters/level-too-low'],
    [
      'staff filing for themselves',
      () => [aClerk('northDesk'), aFiling({ channel: 'web' }), library.key()],
      'matters/staff-file-for-others',
    ],
    [
      'a window that a resident claims',
      () => [aResident(), aFiling({ channel: 'window' }), library.key()],
      'matters/channel-not-yours',
    ],
    [
      'an infected paper',
      () => [aResident(), aFiling({ documents: ['infected'] }), library.key()],
      'documents/infected',
    ],
    ['a key that anybody could guess', () => [aResident(), aFiling(), 'short'], 'matters/key-unfit'],
    [
      'half a character',
      () => [aResident(), aFiling({ answers: { ...aFiling().answers, story: 'x\ud800' } }), library.key()],
      'matters/unreadable-characters',
    ],
  ]
  it.each(refusals)('refuses %s', async (_what, given, code) => {
    expect(await library.matters.file(...given())).toMatchObject({ ok: false, code })
  })

  it('writes what the search finds: words of the text, pairs of characters of names and number', async () => {
    const { number } = await aFiledMatter(library)
    const { rows } = await library.database.owner.query(
      `select m.number from matters.search s join matters.matter m on m.city = s.city and m.id = s.matter
       where s.city = $1 and m.number = $2 and s.words @@ '借书证'::tsquery and s.grams @@ '''小读'''::tsquery`,
      [library.city, number],
    )
    expect(rows).toHaveLength(1)
  })

  it('gives servers that draw their numbers apart no number twice', async () => {
    const { createMatters } = await import('../index.ts')
    const servers = Array.from({ length: 4 }, () => createMatters(library.needs))
    const filed = await Promise.all(
      servers.flatMap((server) => Array.from({ length: 5 }, () => server.file(aResident(), aFiling(), library.key()))),
    )
    const numbers = filed.map((one) => (one.ok ? one.value.number : one.code))
    expect(new Set(numbers).size).toBe(20)
  })
})
