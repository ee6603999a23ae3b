import { describe, expect, it } from 'vitest'
import { clausesOf } from './clauses.ts'
import { findEndingDeadline } from './legal-deadline-ends.ts'
import { plainWords } from './plain-words.ts'
import { findUrgency } from './urgency.ts'

const letters = (text: string) => {
  const plain = plainWords(text)
  return findUrgency(plain, clausesOf(plain)).map((ground) => ground.letter)
}

describe('urgency', () => {
  it.each([
    ['a', '他说再去派出所就打死我'],
    ['a', '老公又打我了，我抱着孩子躲在厕所'],
    ['a', '不想活了，活着没有意思'],
    ['a', '被传销的人关在房里不让出来'],
    ['a', '佢揸住菜刀喺门口等我，我唔敢出去'],
    ['a', '我唔想做人啦，坐喺天台度'],
    ['a', '喝醉了就把我妈按在墙角打，我们躲在房里'],
    ['a', '前男友天天在我公司楼下堵我，说要让我好看'],
    ['a', '阿公跌低咗郁唔到，头流紧血，屋企冇人'],
    ['b', '隔壁老人瘫在床上，家里人走了，几天没人送饭'],
    ['b', '楼下一个小女孩身上全是伤，经常被继母打，哭得很惨'],
    ['b', '八十岁的阿婆被儿子锁在柴房几天没饭吃'],
    ['c', '判决书收到第十三天了，想上诉'],
    ['c', '法院通知七日内补交材料，今天是第六天'],
    ['c', '法院通知我三天内交诉讼费，我还没凑够'],
    ['c', '复议决定收到十三天了，想去法院告'],
    ['d', '刚把三万转给一个自称警察的人，他还叫我再转'],
    ['d', '欠我货款的老板今晚连夜搬走机器'],
    ['d', '单位正在删监控录像，那是我的证据'],
    ['e', '我们几十个人商量好明天去堵路'],
    ['e', '十几个工友商量明天去堵镇政府'],
    ['e', '举报之后他放话要找人报复我'],
  ])('sees ground (%s) in: %s', (letter, text) => {
    expect(letters(text)).toContain(letter)
  })

  it.each([
    '急急急！！！气死我了，路灯坏了一个月没人修！！！',
    '热死人了，公交车空调坏了还收两块',
    '他没有打我，只是说话难听，我想离婚',
    '如果老公打人，法律上怎么处理？我在写论文',
    '五年前被人打断手，想问现在还能不能要求赔偿',
    '反家暴讲座还有名额吗',
    '我怕被报复，可以匿名举报吗',
    '下周一开标，来不及准备材料',
    '建议严厉打击电信诈骗',
    '弟弟被人打成轻伤，案子已经移送检察院，想查进度',
    '法院通知七天内补材料，我已经交了两个月了',
    '打官司打了三年，打电话没人接',
    '小区电梯存在安全隐患，可能会困住老人',
  ])('sees no urgency in: %s', (text) => {
    expect(letters(text)).toEqual([])
  })

  it('lets no marks hide a threat', () => {
    expect(letters('他威胁我，说：“你敢告，我就，砍死你全家。”')).toContain('a')
  })
})

describe('a legal time limit that is about to end', () => {
  it.each([
    ['还有三天上诉期就过了', 3],
    ['意见书二十六天前收到的，想申请复查', 4],
    ['法院叫我七日内交诉讼费，今天已经是第六日', 1],
    ['仲裁裁决书收到十二天了，不服想起诉', 3],
    ['明天举证期限就到期了', 1],
  ])('%s: %i days are left', (text, days) => {
    expect(findEndingDeadline(plainWords(text))?.daysLeft).toBe(days)
  })

  it.each([
    '判决书昨天收到，想上诉，还有十四天',
    '意见书两天前收到的，想申请复查',
    '调解协议签了二十天，想去法院确认',
    '还有三天合同期就到了，对方没有付货款',
    '只剩五天就开学了，学校还不分班',
  ])('%s: is not ending', (text) => {
    expect(findEndingDeadline(plainWords(text))).toBeUndefined()
  })
})
