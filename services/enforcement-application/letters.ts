import { words } from '@gongdao/catalogue'
import { usualLetters } from '../usual-parts/letters.ts'

const { refused, ...usual } = usualLetters(
  words('执行申请', 'application for enforcement'),
  words('《民事诉讼法》第二百三十五条', 'Civil Procedure Law, art. 235'),
)
const simple = (zh: string, en: string, bodyZh: string, bodyEn: string) => ({
  title: words(zh, en),
  body: words(bodyZh, bodyEn),
})

export const letters = {
  ...usual,
  refused: { title: words('不予受理执行裁定书', 'Ruling of non-acceptance'), body: refused.body },
  filed: simple(
    '执行立案通知书',
    'Notice of filing',
    '您的执行申请（{number}）已立案，案号：{caseNo}。承办：{handler}\n执行申请费不用您预交，由被执行人负担（《诉讼费用交纳办法》第二十条、第三十八条）。',
    'Your application ({number}) is filed as {caseNo}. Officer: {handler}\nYou prepay no fee; the debtor bears it (Measures on Litigation Fees, arts. 20 and 38).',
  ),
  noticeSent: simple(
    '执行通知发出告知',
    'The notice was sent',
    '您的案件（{number}）已发出执行通知：{noticeSent}',
    'In your case ({number}) the notice was sent: {noticeSent}',
  ),
  progress: simple(
    '执行进展告知',
    'Progress',
    '您的案件（{number}）的进展：{progress}',
    'Progress in your case ({number}): {progress}',
  ),
  extended: simple(
    '延长执行期限告知书',
    'Notice of extension',
    '您的案件（{number}）执行期限延长三个月。理由：{reasons}\n依据：《最高人民法院关于严格执行案件审理期限制度的若干规定》第五条',
    'The time in your case ({number}) is extended by three months. Reasons: {reasons}\nBasis: Provisions on Time Limits for Trials, art. 5',
  ),
  money: simple(
    '案款到账告知',
    'Money has arrived',
    '您的案件（{number}）到账：{arrivedFen}。三十日以内发到您的账户。',
    'In your case ({number}) arrived: {arrivedFen}. It is paid to your account within thirty days.',
  ),
  paid: simple(
    '案款发放告知',
    'Money was paid out',
    '您的案件（{number}）已发放：{paidFen}。',
    'In your case ({number}) was paid out: {paidFen}.',
  ),
  settled: simple(
    '执行和解告知',
    'Settlement',
    '您的案件（{number}）达成和解：{settlement}\n对方不履行的，可以申请恢复执行（《民事诉讼法》第二百四十一条）。',
    'In your case ({number}) was settled: {settlement}\nIf it is broken, ask to resume (Civil Procedure Law, art. 241).',
  ),
  ended: simple(
    '终结执行裁定书',
    'Ruling ending enforcement',
    '您的案件（{number}）执行终结。理由：{reasons}\n认为不对的，可以提出执行异议，或者在这里重新提出。',
    'Enforcement in your case ({number}) has ended. Reasons: {reasons}\nIf you disagree, object, or raise it again here.',
  ),
  objectionRuled: simple(
    '执行异议裁定书',
    'Ruling on the objection',
    '您的执行异议（{number}）：{reasons}\n不服的，十日以内向上一级法院申请复议（{due}以前；《民事诉讼法》第二百三十六条）。',
    'On your objection ({number}): {reasons}\nYou may ask the higher court for review within ten days (by {due}; Civil Procedure Law, art. 236).',
  ),
  higherCourt: simple(
    '上一级法院处理告知书',
    'Answer of the higher court',
    '就您的案件（{number}），上一级法院：{reasons}',
    'On your case ({number}) the higher court: {reasons}',
  ),
} as const
