import { type Citation, citation, words } from '@gongdao/catalogue'
import { text } from './fields.ts'

const article =
  (zh: string, en: string) =>
  (number: string): Citation =>
    citation(zh, number, `${en}, art. ${number}`)

/** The laws on which the services of the procuratorates rest; each cites by article. */
export const proc = article('人民检察院刑事诉讼规则', 'Rules of Criminal Procedure for Procuratorates')
export const crpl = article('刑事诉讼法', 'Criminal Procedure Law')
export const civilProcedure = article('民事诉讼法', 'Civil Procedure Law')

/** The rules of procedure provide for no fee. */
export const noFee = {
  kind: 'none',
  source: citation(
    '人民检察院刑事诉讼规则',
    '全文未设收费',
    'Rules of Criminal Procedure for Procuratorates: no fee is provided for',
  ),
} as const

/** What is told of a matter that goes on. */
export const newsField = text('news', '进展', 'Progress')

/** Monthly news of a matter that is not finished. */
export const tellProgress = <const F extends readonly string[], const T extends string>(
  from: F,
  to: T,
  source: Citation,
) =>
  ({
    title: words('答复进展', 'Tell the progress'),
    by: ['clerk'],
    from,
    to,
    restarts: 'local.proc.progress',
    fields: [newsField],
    letter: 'progress',
    notice: 'progress',
    source,
  }) as const

/** The letter that goes with `tellProgress`. */
export const progressLetter = (zh: string, en: string) => ({
  title: words('办理进展告知书', 'Notice of progress'),
  body: words(
    `您的${zh}（{number}）还没有办结。目前的进展：{news}\n办结以前，每月告知您一次。`,
    `Your ${en} ({number}) is not finished. Where it stands: {news}\nUntil it is, you are told every month.`,
  ),
})

/** She adds to what she said, whatever the office is doing; nothing is moved by it. */
export const addWords = <const F extends readonly string[]>(from: F) =>
  ({
    title: words('补充说明', 'Add something'),
    by: ['applicant'],
    from,
    fields: [
      text('added', '您想补充什么', 'What you want to add', {
        why: words('让承办的人看到新的情况。', 'So that the handler sees what is new.'),
      }),
    ],
  }) as const

/** The answer is not clear to her: it is explained in writing. */
export const askExplanation = <const F extends readonly string[], const T extends string>(from: F, to: T) =>
  ({
    title: words('看不明白，请说明', 'It is not clear: please explain'),
    by: ['applicant'],
    from,
    to,
    fields: [
      text('question', '哪里不明白', 'What is not clear', {
        why: words('说明要针对您的疑问。', 'The explanation must answer you.'),
        maxLength: 2000,
      }),
    ],
    notice: 'progress',
  }) as const

export const explain = <const F extends readonly string[], const T extends string>(from: F, to: T, source: Citation) =>
  ({
    title: words('书面说明', 'Explain in writing'),
    by: ['clerk'],
    from,
    to,
    fields: [text('explanation', '说明', 'Explanation')],
    letter: 'explained',
    notice: 'news',
    source,
  }) as const

/** The letter that goes with `explain`. */
export const explainedLetter = (zh: string, en: string) => ({
  title: words('答复说明', 'Explanation of the answer'),
  body: words(
    `就您对${zh}（{number}）答复的疑问：{explanation}`,
    `On your question about the answer to your ${en} ({number}): {explanation}`,
  ),
})
