import type { ServiceDefinition, Words } from '@gongdao/catalogue'
import type { EventName, MatterEvent } from '@gongdao/matters'

/** Who is told of an event, and with which words. */
export interface Told {
  readonly applicant?: Words
  readonly unit?: Words
}

const forApplicant: Partial<Record<EventName, Words>> = {
  MatterFiled: {
    zh: '您的事项{number}已经登记，请保存好查询码。',
    en: 'Your matter {number} is registered. Keep your code safe.',
  },
  MessageAnswered: { zh: '您在事项{number}里的留言有答复了。', en: 'Your message in matter {number} was answered.' },
  MatterSuspended: {
    zh: '您的事项{number}暂停计时，原因和恢复条件请看办理页面。',
    en: 'The clock of your matter {number} is suspended; its page says why and until when.',
  },
  MatterResumed: { zh: '您的事项{number}恢复计时。', en: 'The clock of your matter {number} runs again.' },
  MatterMerged: {
    zh: '您的事项{number}已并入{into}一并办理，答复也会送给您，原定期限不变。',
    en: 'Your matter {number} was merged into {into}. You receive its answer too; your date stays.',
  },
  MatterAnswered: {
    zh: '您的事项{number}有答复了，请查看。',
    en: 'Your matter {number} was answered. Please read it.',
  },
  ActTakenBack: {
    zh: '您的事项{number}有一步误办已撤回，原因请看办理页面。',
    en: 'A mistaken step in your matter {number} was taken back; its page says why.',
  },
  ReferralAccepted: { zh: '您的事项{number}已由新的单位接收。', en: 'A new unit has taken over your matter {number}.' },
  MatterHandedOver: { zh: '您的事项{number}换了办理人员。', en: 'Somebody else handles your matter {number} now.' },
  DeadlineRecomputed: {
    zh: '您的事项{number}的期限按新公布的节假日重新计算了。',
    en: 'The dates of your matter {number} were counted again after new holidays were announced.',
  },
  ReturnAllowed: {
    zh: '您的事项{number}：上级破例准许再要一次材料，理由请看办理页面；这样的破例会公开计数。',
    en: 'Matter {number}: a supervisor allowed papers to be asked for once more. Its page says why; such exceptions are counted in public.',
  },
}

const forUnit: Partial<Record<EventName, Words>> = {
  MatterFiled: { zh: '新收到事项{number}。', en: 'Matter {number} was received.' },
  MatterReferred: { zh: '事项{number}转到本单位。', en: 'Matter {number} was referred to this unit.' },
  ReferralRefused: { zh: '事项{number}的转交被提出异议。', en: 'The referral of matter {number} was objected to.' },
  MessageWritten: {
    zh: '事项{number}有新留言，请按时答复。',
    en: 'There is a message in matter {number} to answer in time.',
  },
  MatterUrged: { zh: '事项{number}的当事人催办。', en: 'The applicant of matter {number} urges.' },
  MaterialAdded: { zh: '事项{number}补充了材料。', en: 'Material was added to matter {number}.' },
  MatterReopened: { zh: '事项{number}重新打开。', en: 'Matter {number} was reopened.' },
}

const own: Words = { zh: '事项{number}：当事人有新的动作。', en: 'Matter {number}: the applicant has acted.' }
const dueElsewhere: Words = { zh: '（见办理页面）', en: 'the date on its page' }

const placed = (text: string, { number, into }: MatterEvent): string =>
  text.replaceAll('{number}', number).replaceAll('{into}', into ?? '')

const englishDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})

/** `2026年3月9日`, `9 March 2026`: a date as people read it, whatever the record writes. */
function dayIn(due: string, language: 'zh' | 'en'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(due) ?? []
  if (!year) return due
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`
  return englishDay.format(new Date(`${year}-${month}-${day}T12:00:00+08:00`))
}

/** An act that only the applicant takes is news to the unit, not to her. Pure. */
export function wordsOfEvent(definition: ServiceDefinition, event: MatterEvent, due: string | undefined): Told {
  const act = definition.acts[event.act]
  const isHers = act?.by.every((role) => role === 'applicant')
  const notice = event.notice === undefined ? undefined : definition.notices[event.notice]
  const applicant = isHers ? undefined : (notice ?? forApplicant[event.name])
  const unit = forUnit[event.name] ?? (isHers ? own : undefined)
  const fill = ({ zh, en }: Words): Words => ({
    zh: placed(zh, event).replaceAll('{due}', due === undefined ? dueElsewhere.zh : dayIn(due, 'zh')),
    en: placed(en, event).replaceAll('{due}', due === undefined ? dueElsewhere.en : dayIn(due, 'en')),
  })
  return { ...(applicant ? { applicant: fill(applicant) } : {}), ...(unit ? { unit: fill(unit) } : {}) }
}

const withoutContent: Words = {
  zh: '您有一条新消息，方便时请查看。',
  en: 'You have a new message. Look when it suits you.',
}

/** Text for a phone that others may see: of a protected matter only the tail of its number (HANDBOOK F.3), to whom it may harm nothing. */
export function smsOf(definition: ServiceDefinition, event: MatterEvent, words: Words, language: 'zh' | 'en'): string {
  if (event.contact !== undefined) return withoutContent[language]
  if (definition.confidentiality === 'ordinary') return words[language]
  const tail = event.number.slice(-4)
  return language === 'zh'
    ? `您关注的事项（尾号${tail}）有新消息，请用查询码查看。`
    : `There is news on your item ending in ${tail}. Use your code to read it.`
}
