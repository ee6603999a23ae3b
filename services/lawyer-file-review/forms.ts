import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { papersPage } from '../usual-parts/fields.ts'
import { proc } from './states.ts'

/** Who wants to read which file, and how. */
export const form: readonly FormPage[] = [
  {
    id: 'reader',
    title: words('您以什么身份阅卷？', 'As whom do you want to read the file?'),
    fields: [
      {
        name: 'reader',
        kind: 'choice',
        label: words('身份', 'Position'),
        why: words(
          '律师当时或者三个工作日内安排；其他人要先经许可。',
          'Lawyers get a time at once or within three working days; others need permission first.',
        ),
        choices: [
          { value: 'defenceLawyer', label: words('辩护律师', 'Defence lawyer') },
          { value: 'otherDefender', label: words('律师以外的辩护人', 'Defender who is no lawyer') },
          { value: 'agent', label: words('被害人等的诉讼代理人', 'Agent ad litem of a victim or party') },
        ],
      },
    ],
  },
  {
    id: 'case',
    title: words('哪一件案？', 'Which case?'),
    fields: [
      {
        name: 'subject',
        kind: 'text',
        label: words('案件名称', 'Name of the case'),
        hint: words('例如：某某涉嫌盗窃案', 'For example: theft, name of the suspect'),
        why: words('找到这件案。', 'To find the case.'),
        maxLength: 100,
        searched: true,
        personal: true,
      },
      {
        name: 'client',
        kind: 'text',
        label: words('委托人和当事人姓名', 'Client and party'),
        why: words('核对委托关系。', 'To check the mandate.'),
        maxLength: 100,
        personal: true,
      },
      {
        name: 'stage',
        kind: 'choice',
        label: words('案件到了哪个阶段', 'Stage of the case'),
        why: words(
          '审查起诉之日起才能阅卷（规则第四十七条）。',
          'The file can be read from the day of examination for prosecution (Rules, art. 47).',
        ),
        choices: [
          { value: 'prosecution', label: words('已移送检察院审查起诉', 'Under examination for prosecution') },
          { value: 'investigation', label: words('还在公安侦查', 'Still under investigation') },
          { value: 'trial', label: words('已起诉到法院', 'Already before the court') },
          { value: 'unsure', label: words('不清楚', 'Not sure') },
        ],
      },
    ],
  },
  {
    id: 'mode',
    title: words('想怎么阅卷？', 'How do you want to read it?'),
    fields: [
      {
        name: 'mode',
        kind: 'choice',
        label: words('方式', 'Way'),
        why: words('提前准备好卷宗。', 'So that the file is ready.'),
        choices: [
          { value: 'onSite', label: words('到检察院看', 'At the procuratorate') },
          { value: 'disc', label: words('刻录光盘', 'On a disc') },
          { value: 'online', label: words('互联网阅卷（检察院开通的）', 'Online, where the procuratorate offers it') },
        ],
      },
      {
        name: 'wishedTime',
        kind: 'text',
        label: words('希望的时间', 'Wished time'),
        why: words('尽量按您方便的时间安排。', 'To arrange a time that suits you.'),
        optional: true,
        maxLength: 200,
      },
    ],
  },
  {
    id: 'you',
    title: words('您是谁？', 'Who are you?'),
    fields: [
      {
        name: 'name',
        kind: 'text',
        label: words('姓名', 'Name'),
        why: words('和证件核对。', 'Checked against your certificate.'),
        maxLength: 60,
        personal: true,
      },
      {
        name: 'licenceNo',
        kind: 'lawyerLicence',
        label: words('律师执业证号', 'Number of the practice certificate'),
        why: words('核对执业身份。', 'To check that you practise.'),
        personal: true,
        when: field('reader').equals('defenceLawyer'),
      },
      {
        name: 'firm',
        kind: 'text',
        label: words('律师事务所', 'Law firm'),
        why: words('和律所证明核对。', 'Checked against the firm’s letter.'),
        maxLength: 100,
        when: field('reader').equals('defenceLawyer'),
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        why: words('安排时间时联系您。', 'To reach you about the time.'),
        personal: true,
      },
    ],
  },
  papersPage('执业证、律所证明、委托书或者法律援助公函', 'Certificate, firm’s letter, mandate or legal-aid letter'),
]

/** PROC 48: the three papers of a lawyer, the mandate of anybody else. */
export const requirements: readonly Requirement[] = [
  {
    id: 'certificate',
    title: words('律师执业证', 'Practice certificate'),
    field: 'papers',
    when: field('reader').equals('defenceLawyer'),
    source: proc('48'),
  },
  {
    id: 'firmLetter',
    title: words('律师事务所证明', 'Letter of the law firm'),
    field: 'papers',
    when: field('reader').equals('defenceLawyer'),
    source: proc('48'),
  },
  {
    id: 'mandate',
    title: words('授权委托书或者法律援助公函', 'Mandate or legal-aid letter'),
    field: 'papers',
    source: proc('48'),
  },
]
