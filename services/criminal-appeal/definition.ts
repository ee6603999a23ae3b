import { defineMatter, words } from '@gongdao/catalogue'
import { usualNotices } from '../usual-parts/letters.ts'
import { crpl, noFee, proc } from '../usual-parts/procuratorate.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { letters } from './letters.ts'
import { states } from './states.ts'

/** 刑事申诉: against a criminal judgment in force or a final decision of a procuratorate; answered with reasons. */
export const criminalAppeal = defineMatter({
  code: 'criminalAppeal',
  version: 1,
  validFrom: '2019-12-30',
  title: words('刑事申诉', 'Petition in a criminal case'),
  purpose: words(
    '不服生效刑事判决或者检察院的不起诉等决定。',
    'Against a criminal judgment in force, or a decision such as non-prosecution.',
  ),
  mark: 'SS',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '当事人及其法定代理人、近亲属；受委托的律师可以代为申诉。',
      'Parties, their legal representatives and close relatives; a lawyer with a mandate.',
    ),
    need: [
      words('申诉理由', 'Your grounds'),
      words('判决书、裁定书或者决定书', 'The judgment, ruling or decision'),
      words(
        '身份证明；代理的：关系证明或者委托书',
        'Proof of identity; if you act for another, proof of kinship or a mandate',
      ),
    ],
    time: words(
      '七日以内作出处理；三个月以内答复进展或者结果；审查结束后十日以内告知。对不起诉的复查三个月，复杂的最长六个月。',
      'Dealt with within seven days; progress or result within three months, told within ten days of the end. Review of non-prosecution: three months, complex cases six at most.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      proc('161'),
      proc('163'),
      proc('377'),
      proc('386'),
      proc('593'),
      proc('594'),
      proc('596'),
      crpl('180'),
      crpl('181'),
      crpl('252'),
    ],
    next: [
      words(
        '检察院审查是否受理，不归它管的移送或者告知',
        'Acceptance is examined; what belongs elsewhere is passed on',
      ),
      words('检察官审查原案，需要时提请抗诉', 'A prosecutor examines the case and may ask for a protest'),
      words('书面答复您结果和理由', 'You get the result and the reasons in writing'),
    ],
    notFor: [
      {
        what: words('判决还没有生效', 'A judgment not yet in force'),
        where: words(
          '被告人可以在上诉期内上诉；被害人可以请检察院抗诉',
          'The accused may appeal in time; a victim may ask the procuratorate to protest',
        ),
      },
      {
        what: words('民事、行政案件', 'Civil and administrative cases'),
        where: words('请选民事、行政诉讼监督申请', 'Choose procuratorial supervision of civil cases'),
      },
      { what: words('公安该立案不立案', 'The police open no case'), where: words('请选控告', 'Choose accusation') },
      {
        what: words('请律师但没有钱', 'No money for a lawyer'),
        where: words('请申请法律援助（12348）', 'Apply for legal aid (12348)'),
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
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      { id: 'jurisdiction', title: words('不属于本院管辖', 'Outside our jurisdiction'), source: proc('593') },
      {
        id: 'decidingOffice',
        title: words(
          '超过七日，应由作出决定的检察院审查',
          'Later than seven days: the deciding procuratorate examines it',
        ),
        source: proc('382'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: noFee,
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
