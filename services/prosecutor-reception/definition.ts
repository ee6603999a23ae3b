import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { reception, rules, states } from './states.ts'

const letters = usualLetters(
  words('检察长接待预约', 'booking of a reception'),
  words('《人民检察院刑事诉讼规则》第一百六十一条', 'Rules of Criminal Procedure for Procuratorates, art. 161'),
)

/** 检察长接访: an hour with the chief prosecutor; booked, held, and answered in writing within three months. */
export const prosecutorReception = defineMatter({
  code: 'prosecutorReception',
  version: 1,
  validFrom: '2019-12-30',
  title: words('检察长接访', 'Reception by the chief prosecutor'),
  purpose: words('预约检察长接待日，当面反映。', 'Book a reception day and bring it up in person.'),
  mark: 'JD',
  bodies: ['procuratorate'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone', maxRepresentatives: 5 },
  page: {
    who: words(
      '有属于检察院职权范围内的事的人；同一件事最多推选五名代表。',
      'Anyone with a matter within the powers of the procuratorate; at most five representatives for one matter.',
    ),
    need: [
      words('身份证件', 'Identity card'),
      words('事情的经过；以前的答复、裁判文书（有的话）', 'What happened; earlier answers and documents, if any'),
    ],
    time: words(
      '七日以内告诉您怎么安排；接待后当场答复，或者三个月以内答复进展或者结果。',
      'Within seven days you are told the arrangement; answered on the spot, or progress or result within three months.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [reception, rules('161'), rules('163')],
    next: [
      words('检察院告诉您日子、地点和要带的东西', 'You are told the day, the place and what to bring'),
      words('检察长当面听您说，做记录', 'The chief prosecutor hears you; a record is made'),
      words('当场答复，或者交部门办理后书面答复', 'An answer on the spot, or in writing from a department'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110', 'Call 110') },
      {
        what: words('离县城远、行动不便', 'Far away or hard to travel'),
        where: words('可以选远程视频接访', 'Choose reception by video'),
      },
      {
        what: words('举报贪污受贿等职务犯罪', 'Reports of corruption'),
        where: words('请向纪委监委举报（12388）', 'The supervisory commission (12388)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'booked',
  states,
  acts,
  letters: {
    passedOn: letters.passedOn,
    transferred: letters.transferred,
    result: letters.result,
    confirmed: {
      title: words('接待安排', 'Your reception'),
      body: words(
        '您的预约（{number}）：{day}\n{place}\n请带：{bring}\n接待场所内请勿录音录像。来不了，请在页面上换日子，不影响您的事。',
        'Your booking ({number}): {day}\n{place}\nPlease bring: {bring}\nNothing may be recorded inside. If you cannot come, ask for another day on the page; your matter is not affected.',
      ),
    },
    moved: {
      title: words('接待改期', 'The day was moved'),
      body: words(
        '您的接待（{number}）改在：{day}\n{place}\n原因：{reasons}',
        'Your reception ({number}) is now on: {day}\n{place}\nReason: {reasons}',
      ),
    },
    assigned: {
      title: words('接待后交办', 'Given to a department'),
      body: words(
        '您当面反映的事（{number}）已交办：{instructions}\n自收到之日起三个月以内把进展或者结果书面答复您（《人民检察院刑事诉讼规则》第一百六十三条）。',
        'What you brought up ({number}) was given to a department: {instructions}\nWithin three months of receipt you get progress or result in writing (Rules of Criminal Procedure for Procuratorates, art. 163).',
      ),
    },
  },
  notices: { progress: usualNotices.progress, news: usualNotices.news, ended: usualNotices.ended },
  referral: {
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: rules('161') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '人民检察院刑事诉讼规则',
      '全文未设收费',
      'Rules of Criminal Procedure for Procuratorates: no fee is provided for',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
