import { type Citation, defineMatter, type Field, words } from '@gongdao/catalogue'
import { closeUnasked, confirm, reopenByApplicant, withdraw } from '../usual-parts/acts.ts'
import { organ, text } from '../usual-parts/fields.ts'
import { usualNotices } from '../usual-parts/letters.ts'
import { crpl, noFee, proc } from '../usual-parts/procuratorate.ts'
import { closed, transferred, withdrawn } from '../usual-parts/states.ts'
import { form, requirements, tipRules } from './forms.ts'

const rule = text('reasons', '只写按哪条规定，不写举报内容', 'The rule only, no content of the tip', {
  maxLength: 300,
  personal: false,
})

const door: Field = { ...organ, label: words('请她去哪里、电话', 'Where to go, and its number') }

const show = (title: string, english: string, source: Citation) =>
  ({
    title: words(title, english),
    by: ['clerk'],
    from: ['received'],
    fields: [door, rule],
    letter: 'door',
    source,
  }) as const

/** 举报: sealed by law. Until it can be sealed here no words are taken; the matter ends at a door that is open today. */
export const tipOff = defineMatter({
  code: 'tipOff',
  version: 2,
  validFrom: '2019-12-30',
  title: words('举报', 'Tip about crime or misconduct'),
  purpose: words('告诉您今天在哪里可以安全地举报。', 'Shows where you can report safely today.'),
  mark: 'JB',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'anonymous' },
  page: {
    who: words('任何人，可以不说名字', 'Anybody, without giving a name'),
    need: [words('不要任何材料，也请不要写内容', 'No papers, and please write no content')],
    time: words(
      '七日以内告诉您去处；当面举报的，检察院当场或者十五日以内答复。',
      'You are shown a door within seven days; a tip made in person is answered on the spot or within 15 days.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [proc('161'), proc('166'), tipRules('54'), tipRules('59'), tipRules('60'), crpl('110'), crpl('111')],
    next: [
      words('您选类别，我们告诉您能举报的地方', 'You choose the kind and are shown where to report'),
      words(
        '内容请只对受理的机关说；这里不保存',
        'Tell the content only to the organ that takes it; nothing is kept here',
      ),
    ],
    notFor: [
      { what: words('正在发生的犯罪、危险', 'A crime or danger right now'), where: words('请拨110', 'Call 110') },
      {
        what: words('贪污受贿等职务犯罪', 'Corruption and crimes in office'),
        where: words('纪委监委举报电话12388', 'The supervisory commission, 12388'),
      },
      {
        what: words('司法人员在办案中犯罪', 'Crimes of judicial officers in a case'),
        where: words('检察院12309，或者到检察院当面说', 'The procuratorate, 12309, or in person'),
      },
      {
        what: words('黑恶势力、其他犯罪', 'Organised and other crime'),
        where: words('公安机关110', 'The police, 110'),
      },
      {
        what: words('食品、药品、安全、环境', 'Food, drugs, safety, environment'),
        where: words('政务热线12345', 'The city hotline 12345'),
      },
      {
        what: words('您是被害人，公安不立案', 'You are the victim and the police open no case'),
        where: words('请选控告', 'Choose accusation'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    received: {
      phase: 'filed',
      title: words('已收到您选的类别', 'Your choice was received'),
      tells: words(
        '这里没有保存举报的内容。七日以内告诉您安全的去处；很急的请直接拨页面上的电话。',
        'No content is kept here. Within seven days you are shown a safe door; if it is urgent, call the numbers on the page.',
      ),
      next: { act: 'showDoor', by: 'clerk' },
      clocks: [{ limit: 'proc.handle', side: 'authority' }],
    },
    shown: {
      phase: 'answered',
      title: words('去处已经告诉您', 'You were shown a door'),
      tells: words(
        '请直接向那里举报。那里不收的，请回来说一声，我们换一处。',
        'Report there directly. If they refuse, come back and you are shown another.',
      ),
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'local.proc.signpost', side: 'applicant', onLapse: 'closeUnasked' }],
    },
    closed,
    withdrawn,
    transferred,
  },
  acts: {
    showDoor: { ...show('告知举报的去处', 'Show the door', proc('161')), to: 'shown', notice: 'news' },
    closeElsewhere: {
      ...show('不属于举报，告知去处并结束', 'No tip: show where to go, and end', proc('161')),
      to: 'transferred',
      ground: 'transferred',
      notice: 'ended',
    },
    notTaken: {
      title: words('那里没有收，请换一处', 'They did not take it: show me another'),
      by: ['applicant'],
      from: ['shown'],
      to: 'received',
      restarts: 'proc.handle',
    },
    confirm: confirm(['shown'], 'closed'),
    closeUnasked: closeUnasked(['shown'], 'closed', proc('161')),
    withdraw: withdraw(
      ['received', 'shown'],
      'withdrawn',
      words('不再告诉您去处；随时可以再来。', 'You are shown no door; you may come again at any time.'),
    ),
    // Coming back takes no words either.
    reopen: (({ fields: _words, ...again }) => again)(
      reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
    ),
  },
  letters: {
    door: {
      title: words('举报去处告知', 'Where to report'),
      body: words(
        '编号{number}：请找 {organ}\n依据：{reasons}\n内容请只对受理的机关说；可以不说名字。对处理不满意的，可以向它的上级机关反映。',
        '{number}: please turn to {organ}\nBasis: {reasons}\nTell the content only to the organ that takes it; you need not give your name. If you are not satisfied, turn to its superior.',
      ),
    },
  },
  notices: { news: usualNotices.news, ended: usualNotices.ended, progress: usualNotices.progress },
  fees: noFee,
  confidentiality: 'sealed',
  publish: { statistics: false, fields: [] },
})
