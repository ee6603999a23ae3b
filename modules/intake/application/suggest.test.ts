import { describe, expect, it } from 'vitest'
import { places } from '../domain/zhaoqing.fixture.ts'
import { createProposer } from '../index.ts'
import { suggest } from './suggest.ts'

const propose = createProposer('441200', () => places)
const opinion = {
  service: 'mediation',
  agency: 'justiceBureau',
  route: 'mediation',
  region: '441225',
  urgent: false,
  why: '先调解',
}

describe('a suggestion', () => {
  it('is the rules’ own where no model is configured', async () => {
    const suggestion = await suggest({ places: () => places }, propose, '邻居的狗天天叫，端州')
    expect(suggestion.suggestedBy).toBe('rules')
  })

  it('takes up what the model says, but not over the place she chose', async () => {
    const needs = { places: () => places, askModel: async () => opinion }
    expect(await suggest(needs, propose, '邻居的狗天天叫')).toMatchObject({ suggestedBy: 'model', region: '441225' })
    expect((await suggest(needs, propose, '邻居的狗天天叫', { region: '441202' })).region).toBe('441202')
  })

  it('falls back to the rules without a word when the model has nothing', async () => {
    const needs = { places: () => places, askModel: async () => undefined }
    expect(await suggest(needs, propose, '邻居的狗天天叫')).toEqual(propose('邻居的狗天天叫'))
  })

  it('never sends the words of somebody in danger anywhere', async () => {
    const asked: string[] = []
    const needs = { places: () => places, askModel: async (text: string) => void asked.push(text) }
    const suggestion = await suggest(needs, propose, '他拿刀说要杀我全家，现在在门外')
    expect(suggestion).toMatchObject({ urgent: true, suggestedBy: 'rules' })
    expect(asked).toEqual([])
  })
})
