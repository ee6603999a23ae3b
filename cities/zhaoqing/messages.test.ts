import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const file = new URL('./messages.jsonl', import.meta.url)
const messages = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, string>)

describe('the invented messages', () => {
  it('have the shape in which real ones come', () => {
    expect(messages).toHaveLength(20)
    for (const message of messages) {
      expect(Object.keys(message)).toEqual(['id', 'title', 'text', 'receivedAt', 'reply', 'repliedAt'])
      expect(message.receivedAt).toMatch(/^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2}$/)
      expect(new Date(message.repliedAt!).getTime()).toBeGreaterThan(new Date(message.receivedAt!).getTime())
    }
    expect(new Set(messages.map((message) => message.id)).size).toBe(20)
  })
})
