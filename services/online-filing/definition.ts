import { defineMatter, words } from '@gongdao/catalogue'
import { apl, cpl, feeRules, filingRules, online } from '../usual-parts/court.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { letters, notices } from './letters.ts'
import { states } from './states.ts'

/** 网上立案: a civil or administrative complaint, taken with a dated receipt, filed or refused by a judge in seven days. */
export const onlineFiling = defineMatter({
  code: 'onlineFiling',
  version: 2,
  validFrom: '2024-01-01',
  title: words('网上立案', 'File a case online'),
  purpose: words('在网上向法院起诉，不用跑窗口。', 'Sue without going to the window.'),
  mark: 'LA',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'realName' },
  page: {
    who: words(
      '和案件有直接利害关系的人或者单位；也可以由律师、近亲属等代理人提交。',
      'Whoever is directly concerned; lawyers, close relatives and other agents may file for them.',
    ),
    need: [
      words('起诉状：谁告谁、要什么、事实和理由', 'The complaint: who sues whom, for what, facts and reasons'),
      words('身份证明；代理人的委托手续', 'Proof of identity; the mandate of an agent'),
      words('证据和证据清单', 'Evidence and its list'),
    ],
    time: words(
      '七日以内立案或者裁定不予受理；缺材料一次告知，补齐之日起再算七日。',
      'Filed or refused within seven days; missing papers are told once, seven days count anew from completion.',
    ),
    cost: words(
      '案件受理费按《诉讼费用交纳办法》计算；有困难的可以申请缓交、减交、免交。',
      'The acceptance fee follows the Measures on Litigation Fees; deferral, reduction or waiver for hardship.',
    ),
    law: [cpl('122'), cpl('124'), cpl('126'), apl('51'), filingRules('2'), online('9')],
    next: [
      words('法院出具写明日期的收据', 'The court gives a dated receipt'),
      words('法官审查；缺材料一次告诉您', 'A judge examines it; what is missing is told once'),
      words('立案后七日以内交费，或者申请缓、减、免', 'After filing pay within seven days, or ask for relief'),
      words('五日以内把起诉状副本发给被告', 'The defendant gets a copy within five days'),
    ],
    notFor: [
      {
        what: words('拿判决书申请执行', 'Enforcing a judgment'),
        where: words('请用“申请执行”', 'Use “Apply for enforcement”'),
      },
      {
        what: words(
          '刑事自诉、第三人撤销之诉、执行异议之诉',
          'Private prosecution, third-party revocation, suits on enforcement objections',
        ),
        where: words(
          '请到法院诉讼服务中心窗口，或者先拨12368问',
          'Go to the litigation service centre, or ask 12368 first',
        ),
      },
      {
        what: words('劳动争议还没有仲裁', 'A labour dispute before arbitration'),
        where: words('请先向劳动人事争议仲裁委员会申请（12333）', 'First apply to labour arbitration (12333)'),
      },
      {
        what: words('正在遭受家庭暴力', 'Family violence right now'),
        where: words('请拨110，再申请人身安全保护令', 'Call 110, then apply for a protection order'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts,
  letters,
  notices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: cpl('127') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'rule', rule: 'acceptanceFee', source: feeRules('13') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
