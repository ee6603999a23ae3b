import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualNotices } from '../usual-parts/letters.ts'
import { civilProcedure } from '../usual-parts/procuratorate.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { letters } from './letters.ts'
import { states, supervision } from './states.ts'

/** 民事/行政诉讼监督申请: after the court was asked for a retrial; decided within three months. */
export const civilSupervision = defineMatter({
  code: 'civilSupervision',
  version: 2,
  validFrom: '2024-01-01',
  title: words('民事、行政诉讼监督申请', 'Supervision of civil and administrative cases'),
  purpose: words(
    '生效的民事、行政裁判有错，审判、执行违法，请检察院监督。',
    'Against wrong judgments in force, and unlawful acts in trial or enforcement.',
  ),
  mark: 'MJ',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '案件的当事人；对执行活动，也包括利害关系人。对判决，要先向法院申请过再审。只能申请一次。',
      'Parties of the case; for enforcement also third persons. For judgments only after asking the court for a retrial. Once only.',
    ),
    need: [
      words('监督申请书（在线填写）', 'The application (filled in here)'),
      words('身份证明', 'Proof of identity'),
      words('各级裁判文书', 'Judgments of all levels'),
      words('证据和目录', 'Evidence and its list'),
    ],
    time: words(
      '七日以内决定是否受理；受理后三个月以内作出决定。您申请的时间：民事两年，行政只有六个月。',
      'Acceptance within seven days; decided within three months. Your time to apply: two years in civil, only six months in administrative cases.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [civilProcedure('219'), civilProcedure('220'), supervision],
    next: [
      words('检察院审查是否受理', 'Acceptance is examined'),
      words('审查案件，需要时调取材料、听取双方意见', 'The case is examined, and both sides may be heard'),
      words('决定：检察建议、抗诉，或者不支持', 'It is decided: proposal, protest, or no support'),
    ],
    notFor: [
      {
        what: words('还没有向法院申请再审', 'You have not asked the court for a retrial'),
        where: words('请先向法院申请再审（12368）', 'Ask the court for a retrial first (12368)'),
      },
      {
        what: words('判决还没有生效', 'A judgment not yet in force'),
        where: words('请在上诉期内上诉', 'Appeal in time'),
      },
      { what: words('刑事案件', 'Criminal cases'), where: words('请选刑事申诉', 'Choose petition in a criminal case') },
      {
        what: words('判决了对方不给钱', 'The other side does not pay'),
        where: words('请向法院申请执行', 'Apply to the court for enforcement'),
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
    rules: [{ id: 'jurisdiction', title: words('不属于本院管辖', 'Outside our jurisdiction'), source: supervision }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '民事诉讼法',
      '第十六章未设收费',
      'Civil Procedure Law: the chapter on supervision provides for no fee',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
