import { type FormPage, type Requirement, words } from '@gongdao/catalogue'
import { courtPage, cpli, otherSidePage, paper } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'

/** Both sides ask together, within thirty days of the agreement (CPL 205). */
export const form: readonly FormPage[] = [
  {
    id: 'together',
    title: words('双方都同意申请吗？', 'Do both sides apply together?'),
    fields: [
      {
        name: 'jointly',
        kind: 'choice',
        label: words('共同申请', 'Joint application'),
        why: words('司法确认要双方共同申请；法院会向另一方核实。', 'Both must apply; the court asks the other side.'),
        choices: [
          { value: 'both', label: words('双方都同意', 'Both agree') },
          {
            value: 'agentOfBoth',
            label: words('一方申请，另一方书面同意', 'One applies, the other agrees in writing'),
          },
        ],
      },
    ],
  },
  {
    id: 'agreement',
    title: words('是哪一份调解协议？', 'Which agreement?'),
    fields: [
      {
        name: 'mediationBody',
        kind: 'text',
        label: words('主持调解的组织', 'Who mediated'),
        why: words('确定由哪个法院管。', 'It decides which court is competent.'),
        maxLength: 100,
      },
      {
        name: 'agreementNo',
        kind: 'text',
        label: words('协议编号', 'Number of the agreement'),
        why: words('找到这份协议。', 'To find it.'),
        optional: true,
        maxLength: 60,
      },
      {
        name: 'effectiveDate',
        kind: 'date',
        label: words('协议哪一天生效', 'Day on which it took effect'),
        hint: words('一般是双方签名、调解员签名并盖章的那天', 'As a rule the day of the signatures and the seal'),
        why: words(
          '生效之日起三十日以内申请；是否过期由法官判断。',
          'Thirty days count from it; a judge decides whether it is late.',
        ),
      },
      text('content', '协议的主要内容', 'What was agreed', {
        why: words('法官要看内容是否明确、合法。', 'The judge examines whether it is clear and lawful.'),
        searched: true,
      }),
    ],
  },
  {
    id: 'subject',
    title: words('协议是关于什么的？', 'What is it about?'),
    fields: [
      {
        name: 'subjectKind',
        kind: 'choice',
        label: words('内容', 'Subject'),
        why: words('有的内容不能确认，先告诉您怎么办。', 'Some cannot be confirmed; you are told what to do.'),
        choices: [
          { value: 'payment', label: words('给钱、赔偿', 'Payment or damages') },
          { value: 'performance', label: words('交东西、做或者不做某事', 'To hand over, do or refrain') },
          {
            value: 'family',
            label: words(
              '婚姻、亲子、收养关系是否有效、是否解除',
              'Whether a marriage, parentage or adoption is valid or ends',
            ),
          },
          {
            value: 'title',
            label: words('房产、土地、知识产权归谁', 'Who owns real estate, land, intellectual property'),
          },
          { value: 'other', label: words('其他', 'Other') },
        ],
      },
    ],
  },
  courtPage,
  otherSidePage('另一方', 'other side', '要向另一方核实。', 'The other side is asked.'),
  {
    id: 'service',
    title: words('裁定书送到哪里？', 'Where should the ruling go?'),
    fields: [
      text('addresses', '双方的送达地址', 'Addresses for service of both sides', {
        why: words('裁定要送给双方。', 'Both get the ruling.'),
        maxLength: 500,
      }),
    ],
  },
  applicantPage(),
  papersPage(
    '申请书、调解协议、调解组织的证明、双方身份证明',
    'Application, agreement, certificate of the mediation body, identities',
  ),
]

export const requirements: readonly Requirement[] = [
  paper('application', '双方的申请书（可以口头）', 'Application of both (may be oral)', cpli('353')),
  paper('agreement', '调解协议', 'The agreement', cpli('354')),
  paper('certificate', '调解组织主持调解的证明', 'Certificate of the mediation body', cpli('354')),
  paper('identities', '双方身份证明', 'Identities of both', cpli('354')),
  paper('property', '与协议有关的财产权利证明', 'Proof of property rights concerned', cpli('354')),
  { id: 'addresses', title: words('双方的送达地址', 'Addresses of both'), field: 'addresses', source: cpli('354') },
]
