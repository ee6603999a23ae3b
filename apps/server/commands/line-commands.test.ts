import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { UsageWrong, type World, worldOf, writeLines } from './command.ts'
import { command as law } from './law.ts'
import { command as triage } from './triage.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-test-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** The world with its answers kept instead of written. */
function listening(): { world: World; said: string[] } {
  const said: string[] = []
  const sayAll = async (lines: AsyncIterable<string>) => {
    for await (const line of lines) said.push(line)
  }
  return { world: { ...worldOf(process.cwd()), sayAll }, said }
}

describe('commands that answer line by line', () => {
  it('law deadline reads a file with a byte order mark, lines of Windows, blank and bad lines', async () => {
    const good = '{"limit":"xf.handle","start":"2025-08-05","extended":false,"suspensions":[]}'
    const { world, said } = listening()
    const file = fileOf(
      'law.jsonl',
      `\ufeff${good}\r\n\r\n{"limit":\r\n{"limit":"none","start":"2025-08-05"}\r\n${good}`,
    )
    expect(await law(['deadline', file], world)).toBe(0)
    const answers = said.map((line) => JSON.parse(line))
    expect(answers.map((one) => one.due ?? Object.keys(one).join())).toEqual([
      '2025-10-09',
      'error',
      'error',
      '2025-10-09',
    ])
    expect(Object.keys(answers[0])).toEqual(['due', 'raw', 'internalTarget', 'provisional', 'steps'])
  })

  it('law deadline counts the promises of a city too, where it is asked to', async () => {
    const { world, said } = listening()
    const file = fileOf('local.jsonl', '{"limit":"local.message.reply","start":"2025-08-05"}')
    // Zhaoqing promises three working days; a city without data of its own starts with five.
    for (const more of [[], ['--city'], ['--city=441200'], ['--city=999999']])
      await law(['deadline', file, ...more], world)
    const answers = said.map((line) => JSON.parse(line))
    expect(answers.map(({ due, error }) => due ?? error.code)).toEqual([
      'law/unknown-limit',
      '2025-08-08',
      '2025-08-08',
      '2025-08-12',
    ])
    await expect(law(['deadline', file, '--city=Zhaoqing'], world)).rejects.toThrow(/is no code of a city/)
  })

  it('law fee, check-id and interest answer each line, and say of a bad one why', async () => {
    const { world, said } = listening()
    const questions = {
      fee: '{"kind":"property","amountYuan":"158000","halved":true}',
      'check-id': '{"kind":"caseNumber","value":"(2018)粤12民初123号"}',
      interest: '{"debtYuan":"100000","from":"2024-03-11","until":"2024-06-19"}',
    }
    for (const [what, question] of Object.entries(questions))
      await law([what, fileOf(`${what}.jsonl`, `\ufeff${question}\r\n\r\n{"kind":"none"}\r\n`)], world)
    const answers = said.map((line) => JSON.parse(line))
    expect(answers.map((one) => one.feeYuan ?? one.value ?? one.addedYuan ?? one.error.code)).toEqual([
      ...['1730.00', 'law/fee-question', '（2018）粤12民初123号', 'law/id-kind', '1750.00', 'law/interest-question'],
    ])
    await expect(law(['fee', '--city'], world)).rejects.toThrow(/--city belongs to law deadline/)
  })

  it('triage reads a file, answers with the labels and nothing else', async () => {
    const { world, said } = listening()
    const file = fileOf('triage.jsonl', '\ufeff{"text":"想办遗嘱公证，四会"}\r\n\r\nno\r\n')
    expect(await triage([file], world)).toBe(0)
    expect(said.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['service', 'agency', 'region', 'route', 'urgent', 'why', 'alternatives'],
      ['error'],
    ])
  })

  it('say in one sentence that a file is not there, or that a word is one too many', async () => {
    const { world } = listening()
    await expect(law(['deadline', path.join(folder, 'no.jsonl')], world)).rejects.toThrow(/there is no such file/)
    await expect(triage([folder], world)).rejects.toThrow(/this is no file/)
    for (const words of [[], ['due'], ['deadline', 'a', 'b']])
      await expect(law(words, world)).rejects.toThrow(UsageWrong)
  })

  it('hold no more of an endless answer than its reader has taken', async () => {
    let made = 0
    let most = 0
    async function* endless() {
      while (made < 5_000) {
        made += 1
        yield 'x'.repeat(1_000)
      }
    }
    const output: Writable = new Writable({
      write(_chunk, _encoding, done) {
        most = Math.max(most, output.writableLength)
        setImmediate(done)
      },
    })
    await writeLines(endless(), output)
    expect(made).toBe(5_000)
    expect(most).toBeLessThan(100_000)
  })

  it('stop without a word where the reader has gone', async () => {
    let made = 0
    async function* endless() {
      for (;;) {
        made += 1
        yield 'x'.repeat(1_000)
      }
    }
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(), { code: 'EPIPE' })),
    })
    await writeLines(endless(), output)
    expect(made).toBeLessThan(100)
  })
})
