import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadSigner, type SignatureAlgorithm, type Signer } from '@gongdao/platform/crypto'
import { newId } from '@gongdao/platform/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../contract/index.ts'
import type { ActionRecord } from '../domain/action-record.ts'
import { makeReceipt, signReceipt } from '../domain/receipt.ts'
import { endorseKey, makeKeyLine, makeRoot, type PublishedLine } from '../domain/roots.ts'
import { sealed } from '../testing/sealed.ts'
import { verifyLogCommand, verifyReceiptFile } from './verify-commands.ts'

const city = '441200'
const at = (hours: number): string => new Date(Date.UTC(2026, 2, 2, 1) + hours * 3_600_000).toISOString()
const newSigner = (algorithm: SignatureAlgorithm = 'Ed25519'): Signer =>
  algorithm === 'SM2'
    ? loadSigner({ dir: mkdtempSync(path.join(tmpdir(), 'gongdao-sm2-')), algorithm })
    : loadSigner({
        privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      })

function aFiling(matter: string, signer: Signer, hours = 0): { action: ActionRecord; receipt: Receipt } {
  const action = sealed(
    {
      ...{
        city,
        matter,
        seq: 1,
        id: newId(Date.parse(at(hours))),
        act: 'file',
        happenedAt: at(hours),
        recordedAt: at(hours),
      },
      by: { id: 'r1', kind: 'resident', role: 'applicant' },
      facts: { service: 'petition' },
      personal: { words: '路灯坏了' },
    },
    null,
    signer,
  )
  const duty = {
    ...{ unit: 'u1', unitName: { zh: '信访局', en: 'Petition office' }, act: { zh: '登记转送', en: 'Forward' } },
    ...{ limit: 'xf.forward', due: '2026-03-17', article: '《信访工作条例》第22条' },
  }
  return {
    action,
    receipt: signReceipt(makeReceipt(action, 'ZQ-XF-20260302-000001-7', 'petition', duty, signer), signer),
  }
}

/** A published folder with the keys and one root over these filings. */
function publish(signer: Signer, actions: readonly ActionRecord[], keys?: readonly PublishedLine[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-roots-'))
  const leaves = actions.map(({ matter, seq, hash }) => ({ matter, seq, hash }))
  const lines: PublishedLine[] = [...(keys ?? [makeKeyLine(city, signer, at(0))])]
  if (leaves.length > 0) lines.push(makeRoot({ city, day: '2026-03-03', at: at(24), leaves }, signer))
  mkdirSync(path.join(folder, city))
  const write = (name: string, content: readonly object[]) =>
    writeFileSync(path.join(folder, city, name), content.map((line) => `${JSON.stringify(line)}\n`).join(''))
  write('roots.jsonl', lines)
  if (leaves.length > 0) write('1.leaves.jsonl', leaves)
  return folder
}

function verify(receipt: unknown, roots: string): { word: string; exitCode: number; text: string } {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gongdao-receipt-')), 'receipt.json')
  writeFileSync(file, typeof receipt === 'string' ? receipt : JSON.stringify(receipt))
  const said = verifyReceiptFile(file, roots)
  return { ...said, word: /PROVED|SIGNED|FALSE/.exec(said.text)?.[0] ?? 'none' }
}

describe.each(['Ed25519', 'SM2'] as const)('A receipt signed with %s', (algorithm) => {
  const signer = newSigner(algorithm)
  const { action, receipt } = aFiling('m1', signer)
  const roots = publish(signer, [action, aFiling('m2', signer).action])

  it('is proved offline with the published roots alone, and says what was promised', () => {
    const { word, exitCode, text } = verify(receipt, roots)
    expect([word, exitCode]).toEqual(['PROVED', 0])
    expect(text).toContain('信访局：登记转送，2026-03-17，《信访工作条例》第22条')
  })

  it('is found in the whole answer to a filing, and from every folder above the roots', () => {
    expect(verify({ number: receipt.number, code: 'x', version: 1, receipt }, roots).word).toBe('PROVED')
    expect(verify(receipt, path.join(roots, city)).word).toBe('PROVED')
  })

  it('is refused when any word of it was changed or anything was added', () => {
    const paths = [
      'number',
      'matter',
      'service',
      'filedAt',
      'recordedAt',
      'contentHash',
      'actionHash',
      'keyId',
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), (name, luck) => {
        const old = receipt[name]
        const place = luck % old.length
        const letter = old[place] === '1' ? '2' : '1'
        const changed = old.slice(0, place) + letter + old.slice(place + 1)
        const { word, exitCode } = verify({ ...receipt, [name]: changed }, roots)
        expect(word === 'FALSE' || word === 'none').toBe(true)
        expect(exitCode).toBeGreaterThan(0)
      }),
    )
    expect(verify({ ...receipt, duty: { ...receipt.duty, due: '2026-03-16' } }, roots).word).toBe('FALSE')
    expect(verify({ ...receipt, note: 'added' }, roots).word).toBe('FALSE')
    expect(verify({ ...receipt, city: '440100' }, roots).word).toBe('FALSE')
  })

  it('is refused when it brings its own key, under whatever name', () => {
    const stranger = newSigner(algorithm)
    const own = aFiling('m1', stranger).receipt
    expect(verify({ ...own, publicKey: stranger.publicKey }, roots)).toMatchObject({ word: 'FALSE', exitCode: 1 })
    const named = signReceipt(makeReceipt(action, receipt.number, 'petition', receipt.duty, signer), stranger)
    expect(verify(named, roots)).toMatchObject({ word: 'FALSE', exitCode: 1 })
  })

  it('is signed but not proved before its root, and suspicious when the root came without it', () => {
    const none = publish(signer, [])
    expect(verify(receipt, none)).toMatchObject({ word: 'SIGNED', exitCode: 0 })
    const without = publish(signer, [aFiling('m2', signer).action])
    const missing = verify(receipt, without)
    expect(missing).toMatchObject({ word: 'FALSE', exitCode: 1 })
    expect(missing.text).toContain('rootMissing\tm1\t1')
    expect(verify(aFiling('m3', signer, 25).receipt, without).word).toBe('SIGNED')
  })

  it('shows that the record was altered when the root holds another filing', () => {
    const other = publish(signer, [aFiling('m1', signer, 1).action])
    expect(verify(receipt, other).text).toContain('altered\tm1\t1')
  })
})

describe('The times of a receipt', () => {
  const signer = newSigner()
  const { action, receipt } = aFiling('m1', signer, 10)
  const roots = publish(signer, [action])

  it('cannot be made earlier, by whatever way of writing them', () => {
    const earlier = [at(9), at(-24 * 30), at(10).replace('.000Z', 'Z'), at(10).replace('.000Z', '.000+00:00')]
    for (const time of earlier)
      for (const change of [{ filedAt: time }, { recordedAt: time }, { filedAt: time, recordedAt: time }]) {
        const { word, exitCode, text } = verify({ ...receipt, ...change }, roots)
        expect([word, exitCode]).toEqual(['FALSE', 1])
        expect(text).toContain('signature\tm1\t1')
      }
  })

  it('of an import between two roots are told truthfully: signed, taken down later, under no root yet', () => {
    // 1. Written down five hours after the root of at(24), under a day before it.
    const id = newId(Date.parse(at(29)))
    const late = aFiling(id, signer, 2)
    const said = verify(late.receipt, roots)
    expect(said).toMatchObject({ word: 'SIGNED', exitCode: 0 })
    expect(said.text).toContain(`taken down at ${at(29)}`)
    // 2. One that was made before the root, and is not under it, is missing.
    const gone = verify(aFiling(newId(Date.parse(at(3))), signer, 2).receipt, roots)
    expect(gone).toMatchObject({ word: 'FALSE', exitCode: 1 })
    expect(gone.text).toContain('rootMissing')
    // 3. The next root proves it.
    expect(verify(late.receipt, publish(signer, [action, late.action])).word).toBe('PROVED')
  })
})

describe('A change of keys', () => {
  it('keeps old receipts and new ones valid when the old key vouches for the new, and not otherwise', () => {
    const [old, next, stranger] = [newSigner(), newSigner(), newSigner()]
    const first = makeKeyLine(city, old, at(0))
    const second = makeKeyLine(city, next, at(1))
    const vouched = publish(next, [], [first, endorseKey(second, old)])
    expect(verify(aFiling('m1', old).receipt, vouched).word).toBe('SIGNED')
    expect(verify(aFiling('m1', next).receipt, vouched).word).toBe('SIGNED')
    for (const line of [
      second,
      endorseKey(second, stranger),
      endorseKey(second, next),
      { ...endorseKey(second, old), at: at(2) },
    ])
      expect(verify(aFiling('m1', next).receipt, publish(next, [], [first, line])).word).toBe('FALSE')
  })
})

describe('What cannot be read', () => {
  const signer = newSigner()
  const { action, receipt } = aFiling('m1', signer)
  const roots = publish(signer, [action])
  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['another document', '{"kind":"invoice"}'],
    ['a receipt without signature', JSON.stringify({ ...receipt, signature: undefined })],
    ['a receipt of another version', JSON.stringify({ ...receipt, kind: 'gongdao.receipt.v2' })],
  ])('is said to be unreadable: %s', (_, text) => {
    expect(verify(text, roots)).toMatchObject({ word: 'none', exitCode: 2 })
  })

  it('is a folder without roots, a file that is not there, and roots of which every line is broken', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'gongdao-roots-'))
    expect(verify(receipt, empty).exitCode).toBe(2)
    expect(verifyReceiptFile(path.join(empty, 'no.json'), roots).exitCode).toBe(2)
    mkdirSync(path.join(empty, city))
    writeFileSync(path.join(empty, city, 'roots.jsonl'), 'x\n\n{"city":"441200"}\nnull\n')
    const { exitCode, text } = verify(receipt, empty)
    expect(exitCode).toBe(1)
    expect(text.match(/^altered\t-\t-/gm)?.length).toBe(3)
  })
})

describe('An exported log', () => {
  const signer = newSigner()
  const filings = ['m1', 'm2', 'm3'].map((matter) => aFiling(matter, signer).action)
  const roots = publish(signer, filings)
  const check = (lines: readonly string[]) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gongdao-log-')), 'log.jsonl')
    writeFileSync(file, lines.join('\n'))
    return verifyLogCommand({ city, roots, file }).finally(() => rmSync(file))
  }

  it('is whole as exported by us or by row_to_json, in any order', async () => {
    const snake = filings.map((one) =>
      JSON.stringify({
        ...{
          city,
          matter: one.matter,
          seq: 1,
          id: one.id,
          act: one.act,
          by: one.by,
          facts: one.facts,
          personal: one.personal,
        },
        ...{ happened_at: one.happenedAt.replace('Z', '+00:00'), recorded_at: one.recordedAt.replace('Z', '+00:00') },
        ...{
          salt: one.salt,
          personal_hash: one.personalHash,
          prev: null,
          hash: one.hash,
          key_id: one.keyId,
          signature: one.signature,
        },
      }),
    )
    const camel = filings.map((one) => JSON.stringify(one)).reverse()
    for (const lines of [snake, camel]) {
      const { text, exitCode } = await check(lines)
      expect(text).toContain('The log is whole')
      expect(exitCode).toBe(0)
    }
  })

  it('names what is wrong in it, and the line that cannot be read', async () => {
    const lines = filings.map((one) => JSON.stringify(one))
    const altered = await check([lines[0]!.replace('路灯坏了', '没有坏'), ...lines.slice(1)])
    expect([altered.exitCode, altered.text.includes('altered\tm1\t1')]).toEqual([1, true])
    const deleted = await check(lines.slice(0, 2))
    expect([deleted.exitCode, deleted.text.includes('deleted\tm3\t1')]).toEqual([1, true])
    const twice = await check([...lines, lines[0]!])
    expect([twice.exitCode, twice.text.includes('inserted\tm1\t1')]).toEqual([1, true])
    for (const bad of ['{', '{}', 'null', JSON.stringify({ ...filings[0], seq: 'x' })]) {
      const unreadable = await check([lines[0]!, bad])
      expect([unreadable.exitCode, unreadable.text.includes('line 2')]).toEqual([2, true])
    }
  })
})
