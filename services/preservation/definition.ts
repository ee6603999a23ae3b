import { defineMatter, words } from '@gongdao/catalogue'
import { cpl, feeRules } from '../usual-parts/court.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { preserving, states } from './states.ts'

const { result, refused, ...letters } = usualLetters(
  words('财产保全申请', 'application for preservation'),
  words('《民事诉讼法》第一百零三条、第一百零四条', 'Civil Procedure Law, arts. 103 and 104'),
)

/** 财产保全: assets secured before or in a suit; 48 hours where it is urgent, five days otherwise. */
export const preservation = defineMatter({
  code: 'preservation',
  version: 2,
  validFrom: '2024-01-01',
  title: words('财产保全', 'Preservation of assets'),
  purpose: words('怕对方转移财产，请法院先查封、冻结。', 'Have assets sealed or frozen before they are gone.'),
  mark: 'BQ',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'realName' },
  page: {
    who: words('要起诉或者已经起诉的人、单位。', 'Whoever is about to sue or has sued.'),
    need: [
      words('保全申请书、身份证明、证据', 'Application, identity, evidence'),
      words('对方的财产或者线索', 'Assets of the other side, or leads'),
      words('担保（诉前要提供相当的担保）', 'Security (before suit: of equal amount)'),
    ],
    time: words(
      '诉前的、紧急的四十八小时以内裁定；其他的五日以内裁定。',
      'Before suit or urgent: 48 hours; otherwise five days.',
    ),
    cost: words(
      '申请费：不超过一千元或者没有金额的三十元；一千元到十万元的部分百分之一；超过的部分千分之五；最多五千元。',
      'Up to 1,000 yuan or without amount: 30 yuan; the part up to 100,000: 1%; above: 0.5%; at most 5,000 yuan.',
    ),
    law: [cpl('103'), cpl('104'), preserving('1'), preserving('4'), preserving('5'), feeRules('14')],
    next: [
      words('马上分给法官；要担保的会通知您', 'It goes to a judge at once; you are told if security is needed'),
      words('裁定后执行，完成以前不告诉对方', 'It is carried out, untold to the other side'),
      words('诉前保全后三十日以内要起诉或者申请仲裁', 'After preservation before suit, sue within thirty days'),
    ],
    notFor: [
      {
        what: words('判决已经生效、对方不履行', 'A judgment in force is not obeyed'),
        where: words('请用“申请执行”', 'Use “Apply for enforcement”'),
      },
      {
        what: words('案件已在执行，要提供对方的财产', 'Assets in a running enforcement'),
        where: words('请用“财产线索”', 'Use “Asset lead”'),
      },
      {
        what: words('保存证据、禁止某种行为', 'Evidence or conduct'),
        where: words('请到法院诉讼服务中心，或者拨12368', 'The litigation service centre, or 12368'),
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
    refused: { title: words('驳回保全申请裁定书', 'Ruling refusing preservation'), body: refused.body },
    result: { title: words('保全变更裁定书', 'Ruling on the change'), body: result.body },
    securityOrdered: {
      title: words('提供担保通知书', 'Order for security'),
      body: words(
        '您的保全申请（{number}）请提供担保：{securityWanted}',
        'For your application ({number}) please give security: {securityWanted}',
      ),
    },
    ordered: {
      title: words('保全裁定书', 'Preservation order'),
      body: words(
        '您的保全申请（{number}）已裁定：{rulingNo}\n申请费：{feeFen}（《诉讼费用交纳办法》第十四条）。',
        'Your application ({number}): {rulingNo}\nFee: {feeFen} (Measures on Litigation Fees, art. 14).',
      ),
    },
    done: {
      title: words('保全情况告知书', 'What was secured'),
      body: words(
        '您的保全（{number}）已执行：{measure}\n保全到{until}，到期前请申请续期。诉前保全的，三十日以内起诉或者申请仲裁，否则解除（《民事诉讼法》第一百零四条）。',
        'Your preservation ({number}) is done: {measure}\nIn force until {until}; ask in time to prolong it. If it was before suit, sue within thirty days or it is lifted (Civil Procedure Law, art. 104).',
      ),
    },
    lifted: {
      title: words('解除保全裁定书', 'Ruling to lift the preservation'),
      body: words(
        '您的保全（{number}）已解除。理由：{reasons}',
        'Your preservation ({number}) was lifted. Reasons: {reasons}',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: cpl('104') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'rule', rule: 'preservation', source: feeRules('14') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
