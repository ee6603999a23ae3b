import { citation, defineMatter, type Field, field, not, words } from '@gongdao/catalogue'
import { askForPapers, giveResult, handInPapers } from '../usual-parts/acts.ts'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { crpl, noFee, proc } from '../usual-parts/procuratorate.ts'
import { form, requirements } from './forms.ts'

const letters = usualLetters(
  words('律师预约', 'lawyer’s appointment'),
  words(
    '《人民检察院刑事诉讼规则》第四十六条、第五十条至第五十四条',
    'Rules of Criminal Procedure for Procuratorates, arts. 46, 50 to 54',
  ),
)

const base = usualStates({
  law: proc('46'),
  received: words(
    '正在核对证件和委托，并安排时间。申请羁押必要性审查的，当天转给负责的部门。',
    'Certificate and mandate are checked and a time is found. A request for custody review is passed on the same day.',
  ),
  handling: words('正在办理，时间和结果会告诉您。', 'It is being handled; you are told the time and the result.'),
  answered: words(
    '办理结果在文书里。没有办好的，可以请承办人再办。',
    'The result is in the letter. If it is not done, say so.',
  ),
})
const usual = usualActs(proc('46'))
const meeting = field('purpose').equals('meetClient')

const day: Field = { name: 'day', kind: 'date', label: words('哪一天', 'Day') }
const place = text('place', '时间和地点', 'Hour and place', { maxLength: 300, personal: false })

/** 辩护与代理预约: a time with the prosecutor, an opinion put on record; meeting a detained client is the detention house’s. */
export const lawyerAppointment = defineMatter({
  code: 'lawyerAppointment',
  version: 2,
  validFrom: '2019-12-30',
  title: words('辩护与代理预约', 'Lawyer’s appointment'),
  purpose: words(
    '约检察官、交材料、听取意见、申请变更措施、约会见。',
    'See the prosecutor, hand in papers, be heard, ask for other measures, meet the client.',
  ),
  mark: 'YY',
  bodies: ['procuratorate', 'police'],
  route: 'judicial',
  applicant: { kinds: ['person'], level: 'phone' },
  page: {
    who: words('辩护律师、其他辩护人、诉讼代理人', 'Defence lawyers, other defenders, agents ad litem'),
    need: [
      words('律师执业证', 'Practice certificate'),
      words('律师事务所证明', 'Letter of the law firm'),
      words('授权委托书或者法律援助公函', 'Mandate or legal-aid letter'),
    ],
    time: words(
      '按检察院公开的承诺安排；会见由看守所安排，持三证要求的至迟四十八小时。',
      'Within the time the procuratorate promises; a meeting is arranged by the detention house within 48 hours of the three papers.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      proc('46'),
      proc('50'),
      proc('54'),
      proc('57'),
      proc('576'),
      crpl('39'),
      citation('律师法', '33', 'Lawyers Law, art. 33'),
    ],
    next: [
      words('核对证件和委托', 'Certificate and mandate are checked'),
      words('定下时间，或者给您别的时间选', 'A time is fixed, or others are offered'),
      words(
        '听取意见、收下材料，都登记并书面告诉您结果',
        'What you said and gave is put on record, and you are told the result',
      ),
    ],
    notFor: [
      { what: words('查阅案卷', 'Reading the file'), where: words('请选律师阅卷', 'Choose lawyer’s file review') },
      {
        what: words('会见、辩护的权利受到阻碍', 'Your rights as a defender are obstructed'),
        where: words(
          '请选控告，检察院受理后十日以内办结',
          'Choose accusation; it is finished within ten days of acceptance',
        ),
      },
      {
        what: words(
          '危害国家安全、恐怖活动案件侦查期间会见',
          'Meetings in cases of state security or terrorism under investigation',
        ),
        where: words('要先经侦查机关许可', 'The investigating organ must permit it first'),
      },
      {
        what: words('还没有请律师', 'No lawyer yet'),
        where: words('请申请法律援助（12348）', 'Apply for legal aid (12348)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...base,
    booked: {
      phase: 'handling',
      title: words('时间定了', 'The time is fixed'),
      tells: words(
        '请带三证原件按时来；来不了的，可以换时间。',
        'Bring the originals of the three papers; ask for another time if you cannot come.',
      ),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
    atDetentionHouse: {
      phase: 'handling',
      title: words('看守所正在安排会见', 'The detention house arranges the meeting'),
      tells: words(
        '看守所应当及时安排，至迟不超过四十八小时。',
        'The detention house arranges it in time, within 48 hours at the latest.',
      ),
      next: { act: 'tellMeeting', by: 'clerk' },
      clocks: [{ limit: 'crim.meetClient', side: 'authority' }],
    },
  },
  acts: {
    ...usual,
    returnForSupplement: askForPapers(['received'], 'needsSupplement', crpl('39')),
    supplement: handInPapers(['needsSupplement'], 'received', crpl('39'), 'local.usual.take'),
    book: {
      title: words('定下时间', 'Fix the time'),
      by: ['clerk'],
      from: ['received', 'handling'],
      to: 'booked',
      when: not(meeting),
      fields: [day, place],
      letter: 'booked',
      notice: 'progress',
      source: proc('54'),
    },
    askOtherTime: {
      title: words('换一个时间', 'Ask for another time'),
      by: ['applicant'],
      from: ['booked'],
      to: 'handling',
      fields: [
        text('wish', '您哪些时间方便', 'Which times suit you', {
          why: words('按您方便的时间重新安排。', 'To arrange a time that suits you.'),
          maxLength: 300,
        }),
      ],
    },
    passOnCustodyReview: {
      title: words('当日转负责捕诉的部门', 'Pass to the department for custody review, the same day'),
      by: ['clerk'],
      from: ['received'],
      to: 'handling',
      when: field('purpose').equals('custodyReview'),
      fields: [text('toWhom', '转给哪个部门', 'To which department', { maxLength: 200, personal: false })],
      letter: 'custody',
      notice: 'progress',
      source: proc('576'),
    },
    passToDetentionHouse: {
      title: words('转看守所安排会见', 'Pass to the detention house'),
      by: ['clerk'],
      from: ['received', 'handling'],
      to: 'atDetentionHouse',
      when: meeting,
      moves: 'chosen',
      fields: [{ name: 'unit', kind: 'unit', label: words('哪个看守所', 'Which detention house') }, reasons],
      letter: 'passedOn',
      notice: 'progress',
      source: crpl('39'),
    },
    tellMeeting: giveResult(
      ['atDetentionHouse'],
      'answered',
      crpl('39'),
      words('告知会见的安排', 'Tell when the meeting is'),
      day,
      place,
    ),
    answer: giveResult(
      ['handling', 'booked'],
      'answered',
      proc('54'),
      words('登记意见、告知结果', 'Record the opinion, tell the result'),
    ),
    withdraw: {
      ...usual.withdraw,
      from: [
        'received',
        'needsSupplement',
        'handling',
        'booked',
        'atDetentionHouse',
        'answered',
        'refused',
        'contested',
      ],
    },
  },
  letters: {
    ...letters,
    booked: {
      title: words('预约安排', 'Your appointment'),
      body: words(
        '您的预约（{number}）：{day}\n{place}\n请带执业证、律所证明、委托手续原件。',
        'Your appointment ({number}): {day}\n{place}\nPlease bring the originals of certificate, firm’s letter and mandate.',
      ),
    },
    custody: {
      title: words('羁押必要性审查申请转交告知', 'Your request for custody review was passed on'),
      body: words(
        '您的申请（{number}）已于当日转交：{toWhom}\n依据：《人民检察院刑事诉讼规则》第五百七十六条',
        'Your request ({number}) was passed on the same day to: {toWhom}\nBasis: Rules of Criminal Procedure for Procuratorates, art. 576',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.proc.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('案件不在本院', 'The case is not here'), source: proc('46') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: noFee,
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
