import { defineMatter, words } from '@gongdao/catalogue'
import { feeRules } from '../usual-parts/court.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { states } from './states.ts'

const letters = usualLetters(
  words('诉讼费用申请', 'matter of court fees'),
  words('《诉讼费用交纳办法》', 'Measures on Litigation Fees'),
)

/** 缴费、缓减免: pay, ask for relief, get a refund, or have the president look again; the court's notice prevails. */
export const feePayment = defineMatter({
  code: 'feePayment',
  version: 2,
  validFrom: '2007-04-01',
  title: words('缴费、缓减免', 'Court fees'),
  purpose: words(
    '交诉讼费，申请缓交、减交、免交，退费，或者对费用提出异议。',
    'Pay a court fee, ask for relief or a refund, or contest it.',
  ),
  mark: 'JF',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '收到交费通知的人；应当退费的人。免交只对自然人。',
      'Whoever got a fee notice or is owed a refund. Waiver is for natural persons alone.',
    ),
    need: [
      words('交费通知书、案号', 'Fee notice and case number'),
      words('申请缓减免的：书面申请和困难证明', 'For relief: a written application and proof of hardship'),
    ],
    time: words(
      '收到通知次日起七日以内交；退费十五日以内；对费用的异议十五日以内复核。',
      'Pay within seven days of the notice; refund within fifteen; objection reviewed within fifteen.',
    ),
    cost: words(
      '办理本身不收费；应交多少以法院通知为准，计算器只是估算。',
      'Handling is free; the court’s notice says what is due, the calculator only estimates.',
    ),
    law: [feeRules('22'), feeRules('43'), feeRules('45'), feeRules('48'), feeRules('52'), feeRules('53')],
    next: [
      words('钱交到法院指定的账户，本系统不经手', 'The money goes to the court’s account, never through this counter'),
      words('按缴费凭证号核对到账', 'The payment is found by its slip number'),
      words('缓减免由法官决定，不同意的书面说明理由', 'A judge decides on relief; a refusal gives reasons in writing'),
    ],
    notFor: [
      {
        what: words('还没有立案，想知道要交多少', 'No case yet, how much would it be'),
        where: words('请用诉讼费计算器', 'Use the fee calculator'),
      },
      {
        what: words('对方不付判决的钱', 'The other side does not pay a judgment'),
        where: words('请用“申请执行”', 'Use “Apply for enforcement”'),
      },
      {
        what: words('鉴定费、评估费', 'Fees of appraisers'),
        where: words('法院不代收，请直接向鉴定机构交', 'The court does not take them: pay the appraiser'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts,
  letters: {
    ...letters,
    feeNotice: {
      title: words('交费通知书', 'Fee notice'),
      body: words(
        '您的案件（{caseNo}，{number}）应交：{dueFen}。{howToPay}\n{due}以前交，或者书面申请缓交、减交、免交（《诉讼费用交纳办法》第二十二条、第四十八条）。',
        'In your case ({caseNo}, {number}) is due: {dueFen}. {howToPay}\nPay by {due}, or apply in writing for relief (Measures on Litigation Fees, arts. 22 and 48).',
      ),
    },
    reliefRefused: {
      title: words('不同意缓减免告知书', 'Refusal of relief'),
      body: words(
        '您的申请（{number}）不同意。理由：{reasons}\n请在{due}以前交费（《诉讼费用交纳办法》第五十一条）。',
        'Your application ({number}) is refused. Reasons: {reasons}\nPlease pay by {due} (Measures on Litigation Fees, art. 51).',
      ),
    },
    treatedAsWithdrawn: {
      title: words('按撤诉处理裁定书', 'Ruling: treated as withdrawn'),
      body: words(
        '您的案件（{number}）按撤诉处理。理由：{reasons}\n依据：{basis}\n您可以怎么办：{remedy}',
        'Your case ({number}) is treated as withdrawn. Reasons: {reasons}\nBasis: {basis}\nWhat you can do: {remedy}',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('不是本院的案件', 'Not a case of this court'), source: feeRules('52') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('6') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
