import { citation, defineMatter, type FormPage, type Requirement, words } from '@gongdao/catalogue'
import {
  closeUnasked,
  confirm,
  reopenByApplicant,
  reopenBySupervisor,
  transferOut,
  withdraw,
} from '../usual-parts/acts.ts'
import { applicantPage, reasons, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { closed, transferred, withdrawn } from '../usual-parts/states.ts'

const ended = citation(
  '停止行贿犯罪档案查询工作的通知',
  '自2018年8月1日起停止',
  'Notice that ended the query of bribery records on 1 August 2018',
)

const form: readonly FormPage[] = [
  {
    id: 'purpose',
    title: words('您为什么要查？', 'What do you need it for?'),
    fields: [
      {
        name: 'purpose',
        kind: 'choice',
        label: words('用途', 'Purpose'),
        hint: words(
          '检察院从2018年8月1日起不再办这项查询，任何人要求您交这种查询结果，都可以出示我们的书面说明',
          'The procuratorates ended this query on 1 August 2018; whoever still asks you for its result can be shown our written note',
        ),
        why: words('按您的用途告诉您现在怎么办。', 'To tell you what to do today for that purpose.'),
        choices: [
          { value: 'tender', label: words('投标、政府采购', 'A tender or public purchase') },
          { value: 'qualification', label: words('资质、信用审查', 'Qualification or credit check') },
          { value: 'hiring', label: words('录用、任职', 'Hiring or appointment') },
          { value: 'other', label: words('其他', 'Something else') },
        ],
      },
      {
        name: 'subject',
        kind: 'text',
        label: words('项目或者要求查询的单位', 'The tender, or who asks you for it'),
        why: words('写进书面说明里。', 'It is named in the written note.'),
        optional: true,
        maxLength: 100,
        personal: true,
        searched: true,
      },
    ],
  },
  applicantPage(),
]

const requirements: readonly Requirement[] = [
  { id: 'purpose', title: words('用途', 'Purpose'), field: 'purpose', source: ended },
]

const letters = usualLetters(
  words('行贿犯罪档案查询', 'query of bribery records'),
  words('该项查询自2018年8月1日起停止', 'The query ended on 1 August 2018'),
)

/** 行贿犯罪档案查询: ended on 2018-08-01; today a written note that says so and where to look instead. */
export const briberyRecord = defineMatter({
  code: 'briberyRecord',
  version: 2,
  validFrom: '2018-08-01',
  title: words('行贿犯罪档案查询（已停止）', 'Bribery record query (ended)'),
  purpose: words('说明已停止办理，并告诉您现在怎么查。', 'A written note that it has ended, and where to look today.'),
  mark: 'XH',
  bodies: ['procuratorate'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words('被要求提供查询结果的单位和个人', 'Whoever is asked for the result of such a query'),
    need: [words('不需要材料', 'No papers')],
    time: words('按本单位公开的承诺答复', 'Within the time that the office promises in public'),
    cost: words('不收费', 'Free of charge'),
    law: [ended],
    next: [
      words('给您一份书面说明：这项查询已经停止', 'You get a written note that the query has ended'),
      words('告诉您现在可以怎么查', 'You are told where to look today'),
    ],
    notFor: [
      {
        what: words('想知道某个单位有没有行贿判决', 'Whether somebody was convicted of bribery'),
        where: words('请在中国裁判文书网自己查', 'Search the national site of judgments yourself'),
      },
      {
        what: words('监委的行贿人“黑名单”', 'The “blacklist” of the supervisory organs'),
        where: words(
          '目前不知道有对外查询；可以问监委（12388）',
          'No public query is known; ask the supervisory commission (12388)',
        ),
      },
      {
        what: words('举报行贿、受贿', 'Reporting bribery'),
        where: words('请向纪委监委举报（12388）', 'The supervisory commission (12388)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    received: {
      phase: 'filed',
      title: words('已收到，正在写说明', 'Received, the note is being written'),
      tells: words(
        '这项查询2018年8月1日起停止了。我们给您一份书面说明，并告诉您现在怎么查。',
        'This query ended on 1 August 2018. You get a written note of that, and where to look today.',
      ),
      next: { act: 'signpost', by: 'clerk' },
      clocks: [{ limit: 'local.usual.take', side: 'authority' }],
    },
    answered: {
      phase: 'answered',
      title: words('已说明', 'The note is here'),
      tells: words(
        '书面说明可以下载给要求您的单位看。还有疑问可以接着问。',
        'Show the note to whoever asked you. Ask on if something is not clear.',
      ),
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeUnasked' }],
    },
    closed,
    withdrawn,
    transferred,
  },
  acts: {
    signpost: {
      title: words('出具停止办理的说明', 'Give the note that it has ended'),
      by: ['clerk'],
      from: ['received'],
      to: 'answered',
      fields: [
        text('whereToday', '现在可以怎么查', 'Where to look today', { maxLength: 1000, personal: false }),
        reasons,
      ],
      letter: 'signpost',
      notice: 'news',
      source: ended,
    },
    askOn: {
      title: words('接着问', 'Ask on'),
      by: ['applicant'],
      from: ['answered'],
      to: 'received',
      fields: [
        text('further', '还想问什么', 'What else you want to know', {
          why: words('接着往下答。', 'The answer goes on from there.'),
        }),
      ],
    },
    transferOut: transferOut(['received'], 'transferred', ended),
    confirm: confirm(['answered'], 'closed'),
    closeUnasked: closeUnasked(['answered'], 'closed', ended),
    withdraw: withdraw(['received', 'answered'], 'withdrawn'),
    reopen: reopenByApplicant(['closed', 'withdrawn', 'transferred'], 'received'),
    reopenByOffice: reopenBySupervisor(['closed'], 'received', ended),
  },
  letters: {
    transferred: letters.transferred,
    signpost: {
      title: words('停止办理行贿犯罪档案查询的说明', 'Note that the query of bribery records has ended'),
      body: words(
        '（编号{number}）检察机关自2018年8月1日起停止行贿犯罪档案查询，不再出具查询结果告知函。说明：{reasons}\n现在可以这样查：{whereToday}',
        '({number}) Since 1 August 2018 the procuratorates no longer run the query of bribery records and issue no result letters. Note: {reasons}\nWhere to look today: {whereToday}',
      ),
    },
  },
  notices: { ended: usualNotices.ended, news: usualNotices.news, progress: usualNotices.progress },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: ended },
  confidentiality: 'ordinary',
  publish: { statistics: true, fields: ['purpose'] },
})
