import { describe, expect, it } from 'vitest'
import { answerStream, answerText, marginalia, readJsonLine, readObject, wrongLine } from './json-lines.ts'
import { expectBothLanguages } from './testing/both-languages.ts'

describe('a question of one line', () => {
  it('is read up to a million characters', () => {
    const line = (length: number) => `"${'x'.repeat(length - 2)}"`
    expect(readJsonLine(line(1_000_000)).ok).toBe(true)
    expect(readJsonLine(line(1_000_001))).toMatchObject({ code: 'law/line-too-long', facts: { most: 1_000_000 } })
  })

  it('is an object, and what is none is told so in both languages', () => {
    for (const none of [null, undefined, [], 'x', 7, true]) {
      const answer = readObject(none)
      expect(answer).toMatchObject({ ok: false, code: 'law/not-a-question' })
      if (!answer.ok) expectBothLanguages(answer)
    }
    expect(readObject({ a: 1 })).toEqual({ ok: true, value: { a: 1 } })
    for (const line of ['{', `"${'x'.repeat(1_000_000)}"`]) {
      const answer = readJsonLine(line)
      if (answer.ok) throw new Error('It was read.')
      expectBothLanguages(answer)
      expect(JSON.parse(wrongLine(answer))).toEqual({
        error: { code: answer.code, zh: answer.zh, en: answer.en, facts: answer.facts },
      })
    }
    expect(readJsonLine('[1]')).toEqual({ ok: true, value: [1] })
  })

  it('may bear a note of whoever asks', () => {
    expect(marginalia).toContain('id')
    expect(marginalia).toContain('note')
    expect(marginalia).toContain('case')
  })
})

describe('many questions', () => {
  const texts = ['\ufeffa\nb', 'a\r\nb\r\n', 'a\rb', '\n a\n\n \t \nb ']
  it('are lines of every system without the blank ones, a byte order mark taken off', () => {
    expect(texts.map((text) => answerText(text, (line) => line.trim()))).toEqual(texts.map(() => ['a', 'b']))
    // In the middle of a text such a mark is a character like any other.
    expect(answerText('a\ufeff\nb', (line) => line)).toEqual(['a\ufeff', 'b'])
  })

  it('come one by one from a stream, answered alike', async () => {
    async function* lines() {
      yield* ['\ufeffa', '', ' ', '\ufeff', 'b']
    }
    const answers: string[] = []
    for await (const answer of answerStream(lines(), (line) => `${line}!`)) answers.push(answer)
    expect(answers).toEqual(['a!', 'b!'])
  })
})
