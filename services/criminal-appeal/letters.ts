import { words } from '@gongdao/catalogue'
import { usualLetters } from '../usual-parts/letters.ts'
import { explainedLetter, progressLetter } from '../usual-parts/procuratorate.ts'

/** What goes out in the petition’s name. */
export const letters = {
  ...usualLetters(
    words('刑事申诉', 'petition in a criminal case'),
    words(
      '《人民检察院刑事诉讼规则》第一百六十一条至第一百六十五条',
      'Rules of Criminal Procedure for Procuratorates, arts. 161 to 165',
    ),
  ),
  accepted: {
    title: words('刑事申诉受理通知书', 'Notice of acceptance'),
    body: words(
      '您的刑事申诉（{number}）已受理。说明：{note}\n应当在{due}以前答复办理进展或者结果。申诉期间不停止判决、裁定的执行（《刑事诉讼法》第二百五十二条）。',
      'Your petition ({number}) is accepted. Note: {note}\nProgress or result is due by {due}. It does not stop the judgment from being carried out (Criminal Procedure Law, art. 252).',
    ),
  },
  extended: {
    title: words('延长复查期限告知书', 'Notice of more time for the review'),
    body: words(
      '您的刑事申诉（{number}）案情复杂，复查期限经批准延长，最长六个月。理由：{reasons}\n依据：《人民检察院刑事诉讼规则》第三百八十六条',
      'Your petition ({number}) is complex; the time for the review was extended, to six months at most. Reasons: {reasons}\nBasis: Rules of Criminal Procedure for Procuratorates, art. 386',
    ),
  },
  progress: progressLetter('刑事申诉', 'petition in a criminal case'),
  protestAsked: {
    title: words('提请抗诉告知书', 'Notice that a protest was requested'),
    body: words(
      '就您的刑事申诉（{number}），已提请上一级检察院抗诉。理由：{reasons}\n是否抗诉由上一级检察院决定。依据：《刑事诉讼法》第二百五十四条',
      'On your petition ({number}) the superior procuratorate was asked to protest. Reasons: {reasons}\nIt decides whether to. Basis: Criminal Procedure Law, art. 254',
    ),
  },
  protested: {
    title: words('抗诉告知书', 'Notice of the protest'),
    body: words(
      '就您的刑事申诉（{number}），检察院已向人民法院提出抗诉。理由：{reasons}\n依据：《刑事诉讼法》第二百五十四条',
      'On your petition ({number}) a protest was filed with the court. Reasons: {reasons}\nBasis: Criminal Procedure Law, art. 254',
    ),
  },
  explained: explainedLetter('刑事申诉', 'petition in a criminal case'),
} as const
