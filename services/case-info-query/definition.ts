import { citation, defineMatter, words } from '@gongdao/catalogue'
import { giveResult } from '../usual-parts/acts.ts'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { courtDisclosure, disclosure, form, requirements } from './forms.ts'

const letters = usualLetters(
  words('案件信息查询', 'query about a case'),
  words(
    '《人民检察院案件信息公开工作规定》《最高人民法院关于人民法院通过互联网公开审判流程信息的规定》',
    'Provisions on Disclosure of Case Information by Procuratorates; Provisions on Disclosure of Trial Information',
  ),
)

const states = usualStates({
  law: disclosure('7'),
  received: words(
    '先核对您是不是这件案的当事人、代理人或者辩护人。核对好了才能告诉您。',
    'It is checked first that you are a party, agent or defender of the case; only then can you be told.',
  ),
  handling: words('身份核对无误，正在查案件的进展。', 'You may be told; the state of the case is being looked up.'),
  answered: words(
    '查询结果在文书里。没查全的，可以请承办人再查。',
    'The result is in the letter. If something is missing, ask again.',
  ),
})

const found = text('found', '查到的程序性信息', 'Procedural information found', {
  hint: words(
    '只写程序：案由、受理日期、期限、部门、阶段、结果种类、开庭、送达。不写证据、内部意见、别人的身份信息。',
    'Procedure only: cause, dates, limits, unit, stage, kind of result, hearing, service. No evidence, internal opinions or other people’s identity.',
  ),
})

/** 案件程序性信息查询: where one’s own case stands; told to those whom the rules name, after a check of who asks. */
export const caseInfoQuery = defineMatter({
  code: 'caseInfoQuery',
  version: 1,
  validFrom: '2021-10-01',
  title: words('案件程序性信息查询', 'Where my case stands'),
  purpose: words('查自己的案件到了哪一步。', 'Ask at which step your own case is.'),
  mark: 'CX',
  bodies: ['procuratorate', 'court'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '检察院案件：当事人、法定代理人、近亲属、辩护人、诉讼代理人。法院案件：当事人、法定代理人、诉讼代理人、辩护人。',
      'At the procuratorate: parties, legal representatives, close relatives, defenders, agents. At the court: parties, legal representatives, agents, defenders.',
    ),
    need: [
      words('身份证明', 'Proof of identity'),
      words('案号或者案件名称', 'Number or name of the case'),
      words('代理、辩护的：委托书', 'For agents and defenders: the mandate'),
    ],
    time: words('按本单位公开的承诺答复', 'Within the time that the office promises in public'),
    cost: words('不收费', 'Free of charge'),
    law: [disclosure('3'), disclosure('4'), disclosure('5'), disclosure('7'), courtDisclosure],
    next: [
      words('核对您的身份和您与案件的关系', 'Who you are and your part in the case are checked'),
      words(
        '能告诉的，书面告诉您；不能告诉的，说明理由',
        'You are told in writing; what may not be told, with the reason',
      ),
    ],
    notFor: [
      {
        what: words('想马上自己查', 'Looking it up yourself at once'),
        where: words(
          '检察院案件：12309中国检察网；法院案件：中国审判流程信息公开网',
          'Procuratorate: the 12309 site; court: the national site of trial information',
        ),
      },
      {
        what: words('查证据、笔录、内部意见', 'Evidence, records, internal opinions'),
        where: words('律师可以申请阅卷；其他不公开', 'A lawyer may ask to read the file; the rest is not disclosed'),
      },
      {
        what: words('查别人的案件', 'Somebody else’s case'),
        where: words('请看中国裁判文书网', 'The national site of judgments'),
      },
      {
        what: words('觉得办得太慢、有违法', 'Delay or unlawful conduct'),
        where: words('请选控告，或者民事、行政诉讼监督申请', 'Choose accusation, or supervision of civil cases'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts: {
    ...usualActs(disclosure('7')),
    answer: giveResult(['handling'], 'answered', disclosure('5'), words('答复查询结果', 'Give the result'), found),
  },
  letters: {
    ...letters,
    result: {
      title: words('案件信息查询结果', 'Result of the query'),
      body: words(
        '您查询的案件（查询编号{number}）：{found}\n说明：{reasons}\n依据：{basis}\n有疑问或者不服：{remedy}',
        'On the case you asked about (query {number}): {found}\nNote: {reasons}\nBasis: {basis}\nIf you have doubts or disagree: {remedy}',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('案件不在本单位', 'The case is not here'), source: disclosure('7') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '人民检察院案件信息公开工作规定',
      '全文未设收费',
      'Provisions on Disclosure of Case Information: no fee is provided for',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
