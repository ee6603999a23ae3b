import { type Letter, type Words, words } from '@gongdao/catalogue'

export const letters = {
  answer: {
    title: words('法律咨询解答', 'Legal advice'),
    body: words(
      '您的问题（{number}）：{subject}\n解答：{advice}\n依据：{basis}\n您可以这样做：{steps}\n本解答根据您说的情况作出，供您参考，不是裁判。经济困难或者符合法定条件的，您有权申请法律援助（《法律援助法》第二十三条）。',
      'Your question ({number}): {subject}\nAdvice: {advice}\nLaw: {basis}\nWhat you can do: {steps}\nThis rests on what you told us; it is advice, not a decision. If you are in hardship or the law so provides, you have the right to apply for legal aid (Legal Aid Law, art. 23).',
    ),
  },
  legalAid: {
    title: words('法律援助提示', 'About legal aid'),
    body: words(
      '根据您的情况（{number}），您可能可以申请法律援助。向哪里申请：{where}\n要带的材料：{bring}\n法律援助机构自收到申请之日起七日内决定（《法律援助法》第四十三条）；不收费。',
      'From what you told us ({number}) you may be able to get legal aid. Where to apply: {where}\nWhat to bring: {bring}\nThe legal aid agency decides within seven days of receipt (Legal Aid Law, art. 43); it is free of charge.',
    ),
  },
  askMore: {
    title: words('请补充情况', 'Please tell us more'),
    body: words(
      '为了答准您的问题（{number}），请补充：{questions}\n最后日期：{due}',
      'To answer your question ({number}) well, please tell us: {questions}\nLast day: {due}',
    ),
  },
} satisfies Record<string, Letter>

export const notices = {
  progress: words(
    '您的咨询{number}有新进展，请凭查询码查看。',
    'There is news on your question {number}. Use your code.',
  ),
  news: words(
    '您的咨询{number}有答复，请凭查询码查看。',
    'There is an answer to your question {number}. Use your code.',
  ),
  yourTurn: words('您的咨询{number}需要您补充，最后日期{due}。', 'Please add to your question {number} by {due}.'),
  ended: words('您的咨询{number}已结束。', 'Your question {number} has ended.'),
} satisfies Record<string, Words>
