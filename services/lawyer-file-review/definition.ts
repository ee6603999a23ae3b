import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { proc, states } from './states.ts'

const letters = usualLetters(
  words('阅卷申请', 'request to read the file'),
  words(
    '《人民检察院刑事诉讼规则》第四十七条至第四十九条',
    'Rules of Criminal Procedure for Procuratorates, arts. 47 to 49',
  ),
)

/** 律师阅卷: a defence lawyer gets a time at once or within three working days; what is in the file never comes in here. */
export const lawyerFileReview = defineMatter({
  code: 'lawyerFileReview',
  version: 2,
  validFrom: '2019-12-30',
  title: words('律师阅卷', 'Lawyer’s file review'),
  purpose: words('辩护人预约查阅检察院的案卷。', 'A defender books a time to read the file.'),
  mark: 'YJ',
  bodies: ['procuratorate'],
  route: 'judicial',
  applicant: { kinds: ['person'], level: 'phone' },
  page: {
    who: words(
      '辩护律师；经许可的其他辩护人、诉讼代理人。案件移送审查起诉之日起。',
      'Defence lawyers; other defenders and agents with permission. From the day of examination for prosecution.',
    ),
    need: [
      words('律师执业证', 'Practice certificate'),
      words('律师事务所证明', 'Letter of the law firm'),
      words('授权委托书或者法律援助公函', 'Mandate or legal-aid letter'),
    ],
    time: words(
      '辩护律师当时安排，安排不了的三个工作日以内；其他人三日以内决定是否许可。',
      'A defence lawyer gets a time at once or within three working days; for others permission is decided within three days.',
    ),
    cost: words('检察院提供复制不收费', 'Copies at the procuratorate are free'),
    law: [
      proc('46'),
      proc('47'),
      proc('48'),
      proc('49'),
      citation('刑事诉讼法', '40', 'Criminal Procedure Law, art. 40'),
    ],
    next: [
      words('核对证件、委托和案件阶段', 'Certificate, mandate and stage are checked'),
      words(
        '告诉您时间、地点或者光盘、网上阅卷的办法',
        'You are told time and place, or how disc or online reading works',
      ),
      words('阅卷后登记提供了哪些卷', 'It is recorded which volumes were given'),
    ],
    notFor: [
      {
        what: words('案件还在侦查', 'A case still under investigation'),
        where: words(
          '侦查阶段不能阅卷；可以向办案机关了解罪名和情况',
          'The file cannot be read yet; the investigating organ tells you the charge',
        ),
      },
      {
        what: words('案件已经到法院', 'A case before the court'),
        where: words('请向审理的法院申请（12368）', 'Ask the court that tries it (12368)'),
      },
      {
        what: words('阅卷权受到阻碍', 'Your right to read the file is obstructed'),
        where: words('请用控告，检察院十日以内审查', 'Raise an accusation; it is examined within ten days'),
      },
    ],
  },
  form,
  requirements,
  initial: 'requested',
  states,
  acts,
  letters: {
    supplement: letters.supplement,
    passedOn: letters.passedOn,
    transferred: letters.transferred,
    refused: letters.refused,
    contestAnswer: letters.contestAnswer,
    arranged: {
      title: words('阅卷安排', 'Time for reading the file'),
      body: words(
        '您的阅卷申请（{number}）：{day}\n{place}\n请带证件和委托手续原件。复制不收费（《人民检察院刑事诉讼规则》第四十九条）。',
        'Your request ({number}): {day}\n{place}\nPlease bring the originals of certificate and mandate. Copies are free (Rules of Criminal Procedure for Procuratorates, art. 49).',
      ),
    },
    moved: {
      title: words('阅卷改期', 'The time was moved'),
      body: words(
        '您的阅卷（{number}）改在：{day}\n{place}\n原因：{reasons}',
        'Your reading ({number}) is now on: {day}\n{place}\nReason: {reasons}',
      ),
    },
    permitted: {
      title: words('许可阅卷通知', 'Permission to read the file'),
      body: words(
        '您的阅卷申请（{number}）已许可。说明：{reasons}\n时间和地点另行告知（《人民检察院刑事诉讼规则》第四十八条）。',
        'Your request ({number}) is permitted. Note: {reasons}\nTime and place follow (Rules of Criminal Procedure for Procuratorates, art. 48).',
      ),
    },
    done: {
      title: words('阅卷登记', 'Record of the reading'),
      body: words(
        '您的阅卷（{number}）已登记。提供的卷：{given}\n还有没提供的，请在页面上说明。',
        'Your reading ({number}) is on record. Given: {given}\nIf something was not given, say so on the page.',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('案件不在本院', 'The case is not here'), source: proc('47') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: proc('49') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
