import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { progressLetter } from '../usual-parts/procuratorate.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { pil, states } from './states.ts'

const { supplement: _none, ...letters } = usualLetters(
  words('公益诉讼线索', 'public-interest lead'),
  words('《关于检察公益诉讼案件适用法律若干问题的解释》', 'Interpretation on Procuratorial Public-Interest Litigation'),
)

/** 公益诉讼线索: anybody, without a name too; assessed, and followed to the proposal, the notice or the suit. */
export const publicInterestLead = defineMatter({
  code: 'publicInterestLead',
  version: 2,
  validFrom: '2021-07-01',
  title: words('公益诉讼线索', 'Public-interest lead'),
  purpose: words(
    '污染、食品安全等公共利益受损，请检察院管。',
    'Pollution, unsafe food and other harm to the public interest.',
  ),
  mark: 'GY',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'anonymous' },
  page: {
    who: words('任何人，可以不留名', 'Anybody, without a name if you wish'),
    need: [words('地点和情况', 'Place and facts'), words('照片、录像（有的话）', 'Photos and videos, if any')],
    time: words(
      '按检察院公开的承诺登记、评估；发检察建议的，行政机关两个月（紧急十五日）以内回复。',
      'Registered and assessed within the promised time; an agency answers a proposal in two months (15 days if urgent).',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [pil('13'), pil('21')],
    next: [
      words('登记、评估，决定是否立案', 'It is registered and assessed, and it is decided whether to open a case'),
      words('发检察建议或者公告，没有整改的起诉', 'A proposal or public notice, and a suit if nothing changes'),
      words('结果告诉您；不公开是谁反映的', 'You are told; who reported it is never published'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110、119', 'Call 110 or 119') },
      {
        what: words('只是您个人的损失', 'A loss of yours alone'),
        where: words('请到法院立案或者调解', 'File a suit, or choose mediation'),
      },
      { what: words('一般的市政、噪声问题', 'Ordinary nuisances'), where: words('请拨12345', 'Call 12345') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts,
  letters: {
    ...letters,
    progress: progressLetter('公益诉讼线索', 'public-interest lead'),
    step: {
      title: words('公益诉讼案件办理告知书', 'Notice of a step in the case'),
      body: words(
        '您的公益诉讼线索（{number}）有新的进展。说明：{reasons}',
        'There is a step in your public-interest lead ({number}). Note: {reasons}',
      ),
    },
  },
  notices: { progress: usualNotices.progress, news: usualNotices.news, ended: usualNotices.ended },
  referral: {
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('不属于本院管辖', 'Outside our jurisdiction'), source: pil('21') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '关于检察公益诉讼案件适用法律若干问题的解释',
      '未对线索设收费',
      'Interpretation on Procuratorial Public-Interest Litigation: no fee for a lead',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
