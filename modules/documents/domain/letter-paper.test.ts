import { describe, expect, it } from 'vitest'
import { chineseDay, layOut, printable } from './letter-paper.ts'

const proof = { address: 'https://gd.example/verify/N-1?code=C', page: 'https://gd.example/verify', code: 'C' }
const facts = {
  reference: 'ZQ26XF0000017X-3',
  title: { zh: '信访事项告知书', en: 'Notice' },
  body: { zh: '一\n\n 二 ', en: 'One\nTwo' },
  unit: { zh: '端州区信访局', en: 'Petition Bureau' },
  addressee: '',
  day: '2026-03-09',
}

describe('a letter on paper', () => {
  it.each([
    ['2026-03-09', '二〇二六年三月九日'],
    ['2026-10-10', '二〇二六年十月十日'],
    ['2030-11-20', '二〇三〇年十一月二十日'],
    ['2026-12-31', '二〇二六年十二月三十一日'],
  ])('writes the day %s as %s', (day, words) => {
    expect(chineseDay(day)).toBe(words)
  })

  it('has a side for each language in which there are words, Chinese first', () => {
    expect(layOut(facts, proof).sides.map((side) => side.language)).toEqual(['zh', 'en'])
    expect(layOut({ ...facts, body: { zh: '一', en: '' } }, proof).sides).toHaveLength(1)
  })

  it('keeps one paragraph a line and addresses whoever gave no name', () => {
    const [zh, en] = layOut(facts, proof).sides
    expect(zh).toMatchObject({ text: '一\n二', addressee: '当事人：', date: '二〇二六年三月九日' })
    expect(en).toMatchObject({ text: 'One\nTwo', addressee: 'To the applicant:', date: '9 March 2026' })
  })

  it('leaves out what cannot be printed or turns the direction of reading', () => {
    expect(printable('王\u0000芳\u202e甲\ud800\ufeff\r\n乙\t丙𠮷')).toBe('王芳甲\n乙 丙𠮷')
  })
})
