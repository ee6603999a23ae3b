import { words } from '@gongdao/catalogue'
import { usualLetters } from '../usual-parts/letters.ts'
import { explainedLetter, progressLetter } from '../usual-parts/procuratorate.ts'

const toCourt = (zh: string, en: string) => ({
  title: words(`${zh}告知书`, `Notice: ${en}`),
  body: words(
    `就您的监督申请（{number}），检察院已${zh}。理由：{reasons}\n依据：《民事诉讼法》第二百一十九条`,
    `On your application for supervision ({number}): ${en}. Reasons: {reasons}\nBasis: Civil Procedure Law, art. 219`,
  ),
})

/** What goes out on an application for supervision. */
export const letters = {
  ...usualLetters(
    words('监督申请', 'application for supervision'),
    words('《民事诉讼法》第二百二十条', 'Civil Procedure Law, art. 220'),
  ),
  accepted: {
    title: words('受理通知书', 'Notice of acceptance'),
    body: words(
      '您的监督申请（{number}）已受理。说明：{note}\n应当在{due}以前作出决定。依据：《民事诉讼法》第二百二十条',
      'Your application for supervision ({number}) is accepted. Note: {note}\nIt is decided by {due}. Basis: Civil Procedure Law, art. 220',
    ),
  },
  proposed: toCourt('向人民法院提出检察建议', 'a proposal was sent to the court'),
  protestAsked: toCourt('提请上一级检察院抗诉', 'the superior procuratorate was asked to protest'),
  protested: toCourt('向人民法院提出抗诉', 'a protest was filed with the court'),
  progress: progressLetter('监督申请', 'application for supervision'),
  explained: explainedLetter('监督申请', 'application for supervision'),
} as const
