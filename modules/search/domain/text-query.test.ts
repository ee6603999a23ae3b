import { describe, expect, it } from 'vitest'
import { textQuery } from './text-query.ts'

const cutter = {
  words: (text: string) => text.split(/\s+/).filter(Boolean),
  askedGrams: (text: string) => [...text].slice(1).map((character, at) => `${[...text][at]}${character}`),
}

describe('what a query asks', () => {
  it('asks for every word and for every pair of characters', () => {
    expect(textQuery('欠薪 四会', cutter)).toEqual({
      words: "'欠薪' & '四会'",
      grams: "'欠薪' & '薪 ' & ' 四' & '四会'",
    })
  })

  it('quotes whatever a hostile query holds, so that nothing of it is an operator', () => {
    expect(textQuery(`a'|!b\\`, { words: (text) => [text], askedGrams: () => [] }).words).toBe(`'a''|!b\\\\'`)
  })

  it('asks nothing when nothing was typed', () => {
    expect(textQuery('  \0 ', cutter)).toEqual({})
  })

  it('keeps only the first words of an endless text', () => {
    const long = Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ')
    expect(textQuery(long, cutter).words?.split(' & ')).toHaveLength(24)
  })
})
