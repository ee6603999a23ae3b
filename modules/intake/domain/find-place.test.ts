import { describe, expect, it } from 'vitest'
import { findPlace } from './find-place.ts'
import { plainWords } from './plain-words.ts'
import { gazetteer } from './zhaoqing.fixture.ts'

const placeOf = (text: string) => findPlace(plainWords(text), gazetteer)

describe('the competent place', () => {
  it.each([
    ['我在端州城西租房', '441202'],
    ['高要金利镇的工厂欠薪', '441204'],
    ['事情发生在下帅壮族瑶族乡', '441224'],
    ['金利镇修路', '441204'],
    ['儿女都在深圳，老人住在怀集', '441224'],
    ['户口在广宁，案子在四会法院', '441284'],
    ['肇庆中院终审判的', '441200'],
    ['建议肇庆市多建母婴室', '441200'],
    ['肇庆端州的小区', '441202'],
    ['大旺的工厂排黑烟', '441284450'],
    ['我哥在广州打工，我在封开种田', '441225'],
    ['鼎湖凤凰的老屋', '441203'],
  ])('of “%s” is %s', (text, code) => {
    expect(placeOf(text).region).toBe(code)
  })

  it.each([
    '没有说地方',
    '凤凰大道的路灯坏了',
    '桥头有个大坑',
    '高新区的路',
    '我是中山大学的学生',
    '孩子在深圳读书，我想问问遗产',
  ])('is unknown where the words give none: %s', (text) => {
    expect(placeOf(text).region).toBe('unknown')
  })

  it.each(['我在东莞长安镇打工，老板欠工资', '对方住佛山，佛山法院管', '在广州被人打了'])(
    'is outside where it lies outside the city: %s',
    (text) => {
      expect(placeOf(text).region).toBe('outside')
    },
  )

  it('is not guessed from a town whose name occurs twice, and says between which', () => {
    expect(placeOf('回龙镇停水三天')).toEqual({ region: 'unknown', between: ['441204', '441226'] })
    expect(placeOf('坑口停电了').region).toBe('unknown')
    expect(placeOf('德庆回龙镇停水三天').region).toBe('441226')
    expect(placeOf('回龙镇停水三天，高要').region).toBe('441204')
    expect(placeOf('坑口镇停电').region).toBe('441223')
    expect(placeOf('坑口街道停电').region).toBe('441203')
  })
})
