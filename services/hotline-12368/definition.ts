import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import {
  closeUnasked,
  confirm,
  giveResult,
  passOn,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { applicantPage, subjectPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { closed, transferred, withdrawn } from '../usual-parts/states.ts'

const service = citation('人民法院12368诉讼服务热线', '服务事项', 'The courts’ hotline 12368: what it is for')

const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您想让法院做什么？', 'What do you want of the court?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('事项', 'Kind'),
        why: words('分给能办的人。', 'So that it reaches who can do it.'),
        choices: [
          { value: 'procedure', label: words('问诉讼程序、怎么立案', 'A question about procedure or filing') },
          { value: 'progress', label: words('查我的案件到哪一步', 'Where my case stands') },
          { value: 'judge', label: words('联系承办法官', 'Reach the judge of my case') },
          { value: 'money', label: words('交费、退费、执行款', 'Fees, refunds, enforcement money') },
          { value: 'complaint', label: words('反映作风、效率问题', 'A complaint about conduct or delay') },
          { value: 'suggestion', label: words('意见建议', 'A suggestion') },
        ],
      },
      {
        name: 'caseNumber',
        kind: 'text',
        label: words('案号', 'Case number'),
        hint: words('例如（2026）粤1202民初1号；在传票、通知书上', 'It stands on the summons or notice'),
        why: words('找到您的案件和承办法官。', 'To find your case and its judge.'),
        maxLength: 60,
        personal: true,
        when: field('kind').isOneOf('progress', 'judge', 'money'),
      },
    ],
  },
  subjectPage,
  {
    id: 'words',
    title: words('请说说情况', 'Please tell us about it'),
    fields: [
      {
        name: 'words',
        kind: 'longText',
        label: words('想问、想说的', 'What you want to ask or say'),
        hint: words(
          '热线不收证据，也不对正在审的案件给法律意见；证据请交给承办法官。',
          'No evidence is taken here and no opinion is given on a pending case; give evidence to the judge.',
        ),
        why: words('回复要针对您的问题。', 'The reply must answer you.'),
        maxLength: 4000,
        personal: true,
        searched: true,
      },
    ],
  },
  applicantPage(),
]

const requirements: readonly Requirement[] = [
  { id: 'words', title: words('想问、想说的', 'What is asked or said'), field: 'words', source: service },
]

const letters = usualLetters(
  words('诉讼服务工单', 'request to the court'),
  words('人民法院12368诉讼服务热线的服务事项', 'The courts’ hotline 12368: what it is for'),
)

/** 12368 诉讼服务热线: a ticket to the court, answered at the desk or by the judge; its own times are the court's promise. */
export const hotline12368 = defineMatter({
  code: 'hotline12368',
  version: 1,
  validFrom: '2020-01-01',
  title: words('12368诉讼服务热线', 'Court hotline 12368'),
  purpose: words(
    '问程序、查案件、联系法官、提意见。',
    'Ask about procedure, your case, reach the judge, complain or suggest.',
  ),
  mark: 'RX',
  bodies: ['court'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '任何人；查案件、联系法官的，要是案件的当事人或者代理人。',
      'Anybody; for a case, its parties and their agents.',
    ),
    need: [words('想问的事', 'Your question'), words('有案件的：案号', 'If you have a case: its number')],
    time: words(
      '程序问题当场或者按本院承诺的时间答复；联系法官的，转给承办法官回复您。',
      'Questions of procedure at once or within the time that the court promises; the judge replies to what goes to the judge.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [service],
    next: [
      words('服务人员看您的事，能答的马上答', 'The desk answers what it can at once'),
      words('要法官回的，派给承办法官', 'What needs the judge is passed to the judge'),
      words('回复写在这里，也通知您', 'The reply stands here, and you are told'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110', 'Call 110') },
      {
        what: words('交证据', 'Handing in evidence'),
        where: words('请交给承办法官或者诉讼服务中心', 'The judge or the litigation service centre'),
      },
      {
        what: words('问官司能不能赢', 'Whether you will win'),
        where: words('请咨询律师或者拨12348', 'Ask a lawyer, or call 12348'),
      },
      {
        what: words('举报犯罪', 'Reporting a crime'),
        where: words('请拨110，或者向监委举报（12388）', 'Call 110, or the supervisory commission (12388)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    received: {
      phase: 'filed',
      title: words('已收到', 'Received'),
      tells: words(
        '服务人员正在看，能答的马上答，要法官回的派给法官。',
        'The desk reads it, answers what it can and passes the rest to the judge.',
      ),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.usual.take', side: 'authority' }],
    },
    withJudge: {
      phase: 'handling',
      title: words('已派给承办人回复', 'With the judge or office that must reply'),
      tells: words(
        '承办法官或者部门在承诺的时间内回复您；超期由院里督办。',
        'The judge or office replies within the promised time; if it is late the court follows it up.',
      ),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
    answered: {
      phase: 'answered',
      title: words('已回复', 'Answered'),
      tells: words(
        '没说清楚的可以接着问；到期没有再问就结束。',
        'Ask on if it is not clear; otherwise it ends by itself.',
      ),
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
    },
    closed,
    withdrawn,
    transferred,
  },
  acts: {
    answer: giveResult(['received', 'withJudge'], 'answered', service, words('回复', 'Reply')),
    giveToJudge: {
      title: words('派给承办法官或者部门', 'Pass to the judge or office'),
      by: ['clerk'],
      from: ['received'],
      to: 'withJudge',
      fields: [
        text('toWhom', '派给谁', 'To whom', { maxLength: 200, personal: false }),
        text('task', '要回复什么', 'What must be answered', { maxLength: 1000 }),
      ],
      letter: 'withJudge',
      notice: 'progress',
      source: service,
    },
    askOn: {
      title: words('接着问', 'Ask on'),
      by: ['applicant'],
      from: ['answered'],
      to: 'withJudge',
      fields: [
        text('further', '还想问什么', 'What else you want to know', {
          why: words('接着往下答。', 'The answer goes on from there.'),
        }),
      ],
    },
    passOn: passOn(['received'], 'received', service),
    transferOut: transferOut(['received'], 'transferred', service),
    confirm: confirm(['answered'], 'closed'),
    closeUnasked: closeUnasked(['answered'], 'closed', service),
    withdraw: withdraw(['received', 'withJudge', 'answered'], 'withdrawn'),
    reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'withJudge'),
    reopenByOffice: reopenBySupervisor(['closed'], 'withJudge', service),
  },
  letters: {
    passedOn: letters.passedOn,
    transferred: letters.transferred,
    result: letters.result,
    withJudge: {
      title: words('已派单', 'Passed on to the judge'),
      body: words(
        '您的事（{number}）已派给：{toWhom}\n要回复的：{task}\n回复会写在办理页面，并通知您。',
        'Your request ({number}) was passed to: {toWhom}\nTo be answered: {task}\nThe reply will stand on the page of the matter, and you are told.',
      ),
    },
  },
  notices: { progress: usualNotices.progress, news: usualNotices.news, ended: usualNotices.ended },
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'otherCourt', title: words('案件在别的法院', 'The case is at another court'), source: service }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: service },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
