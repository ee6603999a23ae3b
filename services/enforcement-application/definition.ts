import { defineMatter, words } from '@gongdao/catalogue'
import { cpl, execution, feeRules } from '../usual-parts/court.ts'
import { usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { letters } from './letters.ts'
import { states } from './states.ts'

/** 申请执行: a document in force, filed in seven days, enforced in six months, its money paid out in thirty days. */
export const enforcementApplication = defineMatter({
  code: 'enforcementApplication',
  version: 2,
  validFrom: '2024-01-01',
  title: words('申请执行', 'Apply for enforcement'),
  purpose: words('对方不履行判决，请法院强制执行。', 'Have the court enforce a judgment that is not obeyed.'),
  mark: 'ZZ',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'realName' },
  page: {
    who: words(
      '生效文书上的权利人，或者他的继承人、权利承受人。',
      'The creditor in a document in force, the heir or successor.',
    ),
    need: [
      words('申请执行书、生效文书、身份证明', 'Application, document in force, identity'),
      words('对方的财产线索、您的收款账户（有的话）', 'Leads to assets and your account, if any'),
    ],
    time: words(
      '七日以内立案；十日以内发执行通知；立案起六个月以内执结，院长批准可以延长三个月。',
      'Filed within seven days; notice within ten; finished within six months, three more with leave of the president.',
    ),
    cost: words('不用预交；执行后由被执行人交。', 'Nothing is prepaid; the debtor pays after enforcement.'),
    law: [cpl('235'), cpl('250'), cpl('251'), execution('16'), execution('18'), feeRules('14')],
    next: [
      words('立案，告诉您承办人', 'It is filed; you learn who handles it'),
      words('发执行通知，查控财产', 'Notice to the debtor, search of assets'),
      words('每月告诉您进展', 'News every month'),
      words('案款到账三十日以内发给您', 'Money is paid out within thirty days of arrival'),
    ],
    notFor: [
      {
        what: words(
          '赡养费、扶养费、抚养费判决，刑事附带民事判决',
          'Support payments; civil judgments joined to criminal ones',
        ),
        where: words('审判庭会直接移送执行，请先问12368', 'The trial division transfers them itself; ask 12368'),
      },
      {
        what: words('案件已在执行，要补充财产线索', 'More assets in a running enforcement'),
        where: words('请用“财产线索”', 'Use “Asset lead”'),
      },
      {
        what: words('调解协议还没有司法确认', 'A mediation agreement not yet confirmed'),
        where: words('请先用“司法确认”', 'First use “Judicial confirmation”'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts,
  letters,
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: cpl('235') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'rule', rule: 'enforcement', source: feeRules('14') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
