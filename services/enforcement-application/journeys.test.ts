import { describe, expect, it } from 'vitest'
import { by, type Row, walking } from '../journey-table.ts'
import { enforcementApplication } from './definition.ts'

const walk = walking(enforcementApplication)
const [clerk, head, she, timer] = [by('clerk'), by('head'), by('applicant'), by('system')]

const answers = {
  documentKind: 'judgment',
  documentNo: '（2025）粤1202民初300号',
  performBy: '2025-12-31',
  applicantIs: 'creditor',
  otherName: '示例·周某',
  principalFen: '60000.00',
  name: '示例·林女士',
  phone: '13000000001',
}
const filedOn = '2026-03-02T09:00:00+08:00'
const file = clerk('fileCase', '2026-03-05T10:00:00+08:00', { caseNo: '（2026）粤1202执50号', handler: '示例·黄法官' })
const sent = clerk('sendNotice', '2026-03-10T10:00:00+08:00', { noticeSent: '已送达，冻结账户。' })
const given = { reasons: '无可供执行的财产。', basis: '司法解释第五百一十七条', remedy: '发现财产随时恢复执行。' }

const rows: readonly Row[] = [
  [
    'is filed within seven days, over the Spring Festival, and nothing is prepaid',
    { answers, filedOn: '2026-02-10T09:00:00+08:00', steps: [] },
    { state: 'received', owners: ['court'], fee: 'rule', due: { 'enf.accept': '2026-02-24' } },
  ],
  [
    'filed: the notice goes out ten days after the application, the end is six months after the filing',
    { answers, filedOn, steps: [file] },
    { state: 'filed', due: { 'enf.notice': '2026-03-12', 'enf.finish': '2026-09-07' } },
  ],
  [
    'is not late for being late: after the two years it is filed like any other',
    { answers: { ...answers, performBy: '2022-05-04' }, filedOn: '2026-03-02T09:00:00+08:00', steps: [file] },
    { state: 'filed' },
  ],
  [
    'returned for papers once counts seven days anew from their completion',
    {
      answers: { ...answers, applicantIs: 'successor' },
      filedOn,
      steps: [
        clerk('returnForSupplement', '2026-03-04T10:00:00+08:00', { items: ['succession'], note: '请补继承证明。' }),
        she('supplement', '2026-03-11T10:00:00+08:00', { more: '公证书。' }),
      ],
    },
    { state: 'received', due: { 'enf.accept': '2026-03-18' } },
  ],
  [
    'owes news every month, and news starts the next month',
    {
      answers,
      filedOn,
      steps: [file, sent, clerk('tellProgress', '2026-04-08T10:00:00+08:00', { progress: '网络查控没有结果。' })],
    },
    { state: 'enforcing', due: { 'enf.finish': '2026-09-07', 'local.usual.progress': '2026-05-08' } },
  ],
  [
    'is extended once by three months, with reasons, and not a second time',
    {
      answers,
      filedOn,
      steps: [
        file,
        sent,
        head('extend', '2026-09-01T10:00:00+08:00', { reasons: '评估拍卖。' }),
        head('extend', '2026-11-01T10:00:00+08:00', { reasons: '仍在拍卖。' }),
      ],
    },
    { state: 'enforcing', refused: { step: 'extend', code: 'condition' } },
  ],
  [
    'money that arrived is paid out in thirty days, and the rest is enforced on',
    {
      answers,
      filedOn,
      steps: [file, sent, clerk('recordMoney', '2026-04-01T10:00:00+08:00', { arrivedFen: '20000.00' })],
    },
    { state: 'moneyArrived', due: { 'enf.money.release': '2026-05-01', 'enf.finish': '2026-09-07' } },
  ],
  [
    'her objection is ruled on in fifteen days while the six months run',
    {
      answers,
      filedOn,
      steps: [file, sent, she('object', '2026-04-21T10:00:00+08:00', { objection: '评估价过低。' })],
    },
    { state: 'objection', due: { 'enf.objection.conduct': '2026-05-06', 'enf.finish': '2026-09-07' } },
  ],
  [
    'ended for this round can be resumed whenever assets appear',
    {
      answers,
      filedOn,
      steps: [
        file,
        sent,
        head('endRound', '2026-06-10T10:00:00+08:00', given),
        timer('closeUnasked', '2026-06-26T00:00:00+08:00'),
        she('reopen', '2028-01-10T10:00:00+08:00', { whyAgain: '发现他买了车。' }),
      ],
    },
    { state: 'received' },
  ],
  [
    'is not ended for this round before three months have passed since the case was filed',
    { answers, filedOn, steps: [file, sent, head('endRound', '2026-06-05T10:00:00+08:00', given)] },
    { state: 'enforcing', refused: { step: 'endRound', code: 'not-before' } },
  ],
  [
    'with nothing done goes to the higher court, which sends it back with its order',
    {
      answers,
      filedOn,
      steps: [
        file,
        sent,
        she('askHigherCourt', '2026-09-10T10:00:00+08:00', { whyHigher: '半年没有查控。' }),
        head('orderToAct', '2026-09-15T10:00:00+08:00', { reasons: '责令一个月以内执行。' }),
      ],
    },
    { state: 'enforcing', owners: ['court', 'superior', 'back'] },
  ],
]

describe('an application for enforcement', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walk(journey)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })
})
