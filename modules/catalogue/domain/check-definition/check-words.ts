import type { ActDefinition, Words } from '../definition.ts'
import type { CheckContext, Say } from './fault.ts'

const alwaysThere = new Set(['number', 'unit', 'date', 'due'])

/** Everything that a person reads is there in Chinese and English, and every place in a letter gets filled. */
export function checkWords({ definition, say }: CheckContext): void {
  walk(definition, '', say)
  for (const [name, { body }] of Object.entries(definition.letters))
    checkPlacesAgree(body ?? {}, `letters.${name}`, say)
  for (const [name, words] of Object.entries(definition.notices)) checkPlacesAgree(words ?? {}, `notices.${name}`, say)
  const { page } = definition
  for (const key of ['need', 'next'] as const)
    if (!page[key]?.length)
      say(
        `page.${key}`,
        'page-incomplete',
        '服务页要写明需要准备什么、接下来会怎样。',
        'The service page says what is needed and what happens next.',
      )
  for (const [name, act] of Object.entries(definition.acts)) checkPlaces(name, act, { definition, say })
  const used = Object.values(definition.acts)
  for (const name of Object.keys(definition.letters))
    if (!used.some(({ letter }) => letter === name))
      say(
        `letters.${name}`,
        'letter-unused',
        '没有动作会发出这份文书。请删除，或者在动作里引用它。',
        'No act sends this letter. Delete it or name it in an act.',
      )
  for (const name of Object.keys(definition.notices))
    if (!used.some(({ notice }) => notice === name))
      say(`notices.${name}`, 'notice-unused', '没有动作会发出这条通知。', 'No act sends this notice.')
}

/** Wherever the language asks for words: keys by which the checker knows that words are due. */
const wordKeys = new Set([
  'title',
  'purpose',
  'tells',
  'label',
  'why',
  'hint',
  'warns',
  'body',
  'who',
  'time',
  'cost',
  'what',
  'where',
  'reason',
  'until',
])
const mustHave: readonly [pattern: RegExp, keys: readonly string[]][] = [
  [/^$/, ['title', 'purpose']],
  [/^page$/, ['who', 'time', 'cost']],
  [/^states\.\w+$/, ['title', 'tells']],
  [/^acts\.\w+$/, ['title']],
  [/^letters\.\w+$/, ['title', 'body']],
  [/(^form\[\d+\]|^requirements\[\d+\]|^referral\.rules\[\d+\])$/, ['title']],
  [/fields\[\d+\](\.choices\[\d+\])?$/, ['label']],
]

function walk(value: unknown, where: string, say: Say): void {
  if (typeof value !== 'object' || value === null) return
  const record = value as Record<string, unknown>
  for (const [pattern, keys] of mustHave)
    if (pattern.test(where)) for (const key of keys) if (typeof record[key] !== 'object') missing(join(where, key), say)
  if ('law' in record && 'article' in record && !(String(record.law).trim() && String(record.article).trim()))
    say(where, 'article-empty', '引用的法律或者条文是空的。', 'The law or the article cited here is empty.')
  for (const [key, part] of Object.entries(record)) {
    const here = Array.isArray(value) ? `${where}[${key}]` : join(where, key)
    if (
      isWords(part) ||
      /^notices\.\w+$/.test(here) ||
      (wordKeys.has(key) && !Array.isArray(value) && typeof part !== 'string')
    )
      checkPair(part, here, say)
    else walk(part, here, say)
  }
}

const join = (where: string, key: string): string => (where === '' ? key : `${where}.${key}`)

const isWords = (part: unknown): part is Partial<Words> =>
  typeof part === 'object' && part !== null && ('zh' in part || ('en' in part && !('law' in part)))

const missing = (where: string, say: Say) =>
  say(where, 'words-missing', '这里缺文字：请写上中文和英文。', 'Words are missing here: write Chinese and English.')

function checkPair(part: unknown, where: string, say: Say) {
  if (part === undefined) return missing(where, say)
  const { zh, en } = (part ?? {}) as Partial<Words>
  if (typeof zh !== 'string' || zh.trim() === '')
    say(where, 'words-missing', '这里缺中文。', 'The Chinese words are missing here.')
  else if (!/\p{Script=Han}/u.test(zh))
    say(where, 'words-not-chinese', `“${zh.slice(0, 20)}”不是中文。`, `"${zh.slice(0, 20)}" is not Chinese.`)
  if (typeof en !== 'string' || en.trim() === '')
    say(where, 'words-missing', '这里缺英文。', 'The English words are missing here.')
  else if (/\p{Script=Han}/u.test(en))
    say(
      where,
      'words-not-english',
      `英文里有汉字：“${en.slice(0, 20)}”。`,
      `There are Chinese characters in the English: "${en.slice(0, 20)}".`,
    )
}

function checkPlaces(
  name: string,
  act: ActDefinition,
  { definition, say }: Pick<CheckContext, 'definition' | 'say'>,
): void {
  const filled = new Set([
    ...alwaysThere,
    ...definition.form.flatMap((page) => page.fields.map((field) => field.name)),
    ...(act.fields ?? []).map((field) => field.name),
  ])
  const letter = act.letter === undefined ? undefined : definition.letters[act.letter]
  const notice = act.notice === undefined ? undefined : definition.notices[act.notice]
  for (const text of [letter?.body?.zh, letter?.body?.en])
    for (const place of placesIn(text))
      if (!filled.has(place))
        say(
          `letters.${act.letter}`,
          'letter-place-unfilled',
          `文书里的{${place}}没有字段可填：动作“${name}”和表单都没有这个字段。`,
          `Nothing fills {${place}} in this letter: neither the act "${name}" nor the form has such a field.`,
        )
  checkDue(name, act, letter?.body, notice, { definition, say })
  const personal = new Set(
    [...definition.form.flatMap((page) => page.fields), ...(act.fields ?? [])].map((field) => field.name),
  )
  for (const text of [notice?.zh, notice?.en])
    for (const place of placesIn(text))
      if (!alwaysThere.has(place))
        say(
          `notices.${act.notice}`,
          personal.has(place) ? 'notice-tells-content' : 'letter-place-unfilled',
          `通知里不能有{${place}}：短消息只说有变化，不说内容。可用：{number}{unit}{date}{due}。`,
          `A notice may not hold {${place}}: it says that something happened, never what. Use {number} {unit} {date} {due}.`,
        )
}

/** `{due}` names the last day of the clock that runs afterwards: there must be one. */
function checkDue(
  name: string,
  act: ActDefinition,
  letter: Words | undefined,
  notice: Words | undefined,
  { definition, say }: Pick<CheckContext, 'definition' | 'say'>,
): void {
  const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? act.from : [act.to])]
  const timeless = targets.filter((state) => !definition.states[state]?.clocks?.length)
  if (timeless.length === 0) return
  for (const [where, text] of [
    [`letters.${act.letter}`, letter],
    [`notices.${act.notice}`, notice],
  ] as const)
    if ([text?.zh, text?.en].flatMap(placesIn).includes('due'))
      say(
        where,
        'due-without-clock',
        `动作“${name}”之后的状态“${timeless[0]}”没有时限，{due}填不出来。`,
        `After the act "${name}", in "${timeless[0]}", no time runs: nothing fills {due}.`,
      )
}

/** Both languages say the same facts, and every brace is closed. */
function checkPlacesAgree({ zh, en }: Partial<Words>, where: string, say: Say): void {
  if (typeof zh !== 'string' || typeof en !== 'string') return
  for (const text of [zh, en])
    if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
      say(where, 'brace-open', '花括号没有配对。', 'A brace is not closed.')
  const [chinese, english] = [placesIn(zh), placesIn(en)]
  const missing = [
    ...chinese.filter((one) => !english.includes(one)),
    ...english.filter((one) => !chinese.includes(one)),
  ]
  if (missing.length > 0)
    say(
      where,
      'places-differ',
      `中文和英文里的{${missing.join('}{')}}不一致：两种文字要说同样的事实。`,
      `{${missing.join('} {')}} stands in one language only: both tell the same facts.`,
    )
}

const placesIn = (text: string | undefined): readonly string[] => [
  ...new Set([...(text ?? '').matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!)),
]
