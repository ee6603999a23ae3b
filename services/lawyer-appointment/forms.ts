import { type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { papersPage } from '../usual-parts/fields.ts'
import { crpl } from '../usual-parts/procuratorate.ts'

const lawyer = field('role').equals('lawyer')
const wish = (n: 1 | 2 | 3) =>
  ({
    name: `wish${n}`,
    kind: 'date',
    label: words(`希望的日子（第${n}个）`, `Wished day ${n}`),
    why: words('尽量按您方便的日子安排。', 'To arrange a day that suits you.'),
    optional: n > 1,
  }) as const

export const form: readonly FormPage[] = [
  {
    id: 'purpose',
    title: words('您想约什么？', 'What is the appointment for?'),
    fields: [
      {
        name: 'purpose',
        kind: 'choice',
        label: words('事由', 'Purpose'),
        why: words('由不同的部门办。', 'Different departments handle it.'),
        choices: [
          { value: 'submitPapers', label: words('交材料、手续', 'Hand in papers') },
          { value: 'beHeard', label: words('请检察官听取意见', 'Be heard by the prosecutor') },
          { value: 'meetProsecutor', label: words('约见承办检察官', 'Meet the prosecutor') },
          { value: 'evidence', label: words('申请收集、调取证据', 'Ask for evidence to be collected') },
          { value: 'measures', label: words('申请变更强制措施', 'Ask for a change of measures') },
          { value: 'custodyReview', label: words('申请羁押必要性审查', 'Ask for a custody review') },
          {
            value: 'meetClient',
            label: words('会见在押的当事人（看守所安排）', 'Meet the detained client (detention house)'),
          },
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
        label: words('案件名称或者案号', 'Name or number of the case'),
        why: words('找到承办检察官。', 'To find the prosecutor.'),
        maxLength: 100,
        personal: true,
        searched: true,
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
        name: 'matter',
        kind: 'longText',
        label: words('要说的意见或者申请的理由', 'Your opinion, or the reasons of the request'),
        why: words('承办人先看，当面谈得更实。', 'It is read before, so that the talk goes further.'),
        optional: true,
        maxLength: 8000,
        personal: true,
      },
    ],
  },
  { id: 'times', title: words('哪几天方便？', 'Which days suit you?'), fields: [wish(1), wish(2), wish(3)] },
  {
    id: 'you',
    title: words('您是谁？', 'Who are you?'),
    fields: [
      {
        name: 'role',
        kind: 'choice',
        label: words('身份', 'Position'),
        why: words('要的证件不同。', 'Different papers are needed.'),
        choices: [
          { value: 'lawyer', label: words('律师', 'Lawyer') },
          { value: 'defender', label: words('律师以外的辩护人', 'Defender who is no lawyer') },
          { value: 'agent', label: words('诉讼代理人', 'Agent ad litem') },
        ],
      },
      {
        name: 'name',
        kind: 'text',
        label: words('姓名', 'Name'),
        why: words('和证件核对。', 'Checked against your papers.'),
        maxLength: 60,
        personal: true,
      },
      {
        name: 'licenceNo',
        kind: 'lawyerLicence',
        label: words('律师执业证号', 'Number of the practice certificate'),
        why: words('核对执业身份。', 'To check that you practise.'),
        personal: true,
        when: lawyer,
      },
      {
        name: 'firm',
        kind: 'text',
        label: words('律师事务所', 'Law firm'),
        why: words('和律所证明核对。', 'Checked against the firm’s letter.'),
        maxLength: 100,
        when: lawyer,
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        why: words('定时间时联系您。', 'To reach you about the time.'),
        personal: true,
      },
    ],
  },
  papersPage('执业证、律所证明、委托书或者法律援助公函', 'Certificate, firm’s letter, mandate or legal-aid letter'),
]

/** The three papers of CRPL 39. */
export const requirements: readonly Requirement[] = [
  {
    id: 'certificate',
    title: words('律师执业证', 'Practice certificate'),
    field: 'papers',
    when: lawyer,
    source: crpl('39'),
  },
  {
    id: 'firmLetter',
    title: words('律师事务所证明', 'Letter of the law firm'),
    field: 'papers',
    when: lawyer,
    source: crpl('39'),
  },
  {
    id: 'mandate',
    title: words('委托书或者法律援助公函', 'Mandate or legal-aid letter'),
    field: 'papers',
    source: crpl('39'),
  },
]
