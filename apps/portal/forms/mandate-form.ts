import type { Field } from '@gongdao/catalogue'
import type { NewMandate } from '@gongdao/people/contract'
import type { WorkItem } from '@gongdao/worklists/contract'
import type { Answers } from '../doors.ts'

const w = (zh: string, en: string) => ({ zh, en })

/** What she may let somebody do, and who is told: the questions of the page. `items` are her matters to choose from. */
export const mandateFields = (items: readonly WorkItem[]): readonly Field[] => [
  {
    name: 'phone',
    kind: 'phone',
    label: w('受托人的手机号', 'Mobile number of whom you ask'),
    hint: w(
      '家人、村（社区）干部、律师都可以；对方用这个号码登录就能看到。',
      'Family, a village worker, a lawyer: she finds it when she signs in with this number.',
    ),
  },
  {
    name: 'matter',
    kind: 'choice',
    label: w('管哪件事', 'For which matter'),
    choices: [
      { value: 'all', label: w('我的所有事，包括以后提交的', 'All of mine, also those to come') },
      ...items.slice(0, 20).map((one) => ({
        value: one.number,
        label: w(
          `${one.subject || one.serviceTitle.zh}（${one.number}）`,
          `${one.subject || one.serviceTitle.en} (${one.number})`,
        ),
      })),
    ],
  },
  {
    name: 'what',
    kind: 'choice',
    label: w('可以做什么', 'What she may do'),
    choices: [
      { value: 'see', label: w('只看进度', 'See how it stands') },
      {
        value: 'help',
        label: w(
          '帮忙：看、补材料、留言、催办；决定由我自己做',
          'Help: see, bring papers, write, urge; I decide myself',
        ),
      },
      { value: 'fileHelp', label: w('帮我提交新的事，并帮忙办', 'File new matters in my name, and help with them') },
      { value: 'act', label: w('全权代办：和我自己办一样', 'Act for me in everything') },
    ],
  },
  {
    name: 'updates',
    kind: 'choice',
    label: w('进展消息发给谁', 'Who gets the updates'),
    choices: [
      { value: 'me', label: w('只发给我', 'Only I') },
      { value: 'both', label: w('发给我，也发给受托人', 'I, and she too') },
    ],
  },
  {
    name: 'until',
    kind: 'choice',
    label: w('到什么时候为止', 'Until when'),
    hint: w('随时可以撤回，一按就生效。', 'You may take it back at any time; it counts at once.'),
    choices: [
      { value: '30', label: w('三十天', 'Thirty days') },
      { value: '180', label: w('半年', 'Half a year') },
      { value: '365', label: w('一年', 'One year') },
      { value: 'open', label: w('直到我撤回', 'Until I take it back') },
    ],
  },
]

const scopes: Readonly<Record<string, NewMandate['scope']>> = {
  see: ['see'],
  help: ['see', 'help'],
  fileHelp: ['see', 'help', 'file'],
  act: ['see', 'act'],
}

/** The mandate that her answers say. */
export function mandateOf(answers: Answers, now: Date): NewMandate {
  const { phone, matter, what, updates, until } = answers as Readonly<Record<string, string>>
  return {
    phone: phone!,
    scope: [...scopes[what!]!, ...(updates === 'both' ? (['updates'] as const) : [])],
    ...(matter === 'all' ? {} : { matter: matter! }),
    ...(until === 'open' ? {} : { until: new Date(now.getTime() + Number(until) * 86_400_000).toISOString() }),
  }
}
