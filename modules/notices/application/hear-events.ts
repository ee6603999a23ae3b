import type { MatterEvent } from '@gongdao/matters'
import type { Sql } from '@gongdao/platform/postgres'
import { keepNotices, type NewNotice } from '../adapters/postgres/notice-rows.ts'
import { wordsOfEvent } from '../domain/words-of-event.ts'
import type { NoticesNeeds } from './needs.ts'
import { noticeForApplicant } from './send-texts.ts'

/**
 * Writes into the inbox of whoever should know of these events, in one go; their text messages are ordered for later. Hearing
 * an event twice writes nothing new. Answers who was told besides the applicants.
 */
export async function hearEvents(
  needs: NoticesNeeds,
  events: readonly MatterEvent[],
  within: Sql,
): Promise<readonly string[]> {
  const own = events.filter((event) => event.city === needs.city)
  if (own.length === 0) return []
  const dues = await needs.duesOf?.([...new Set(own.map((event) => event.matter))])
  const told = own.flatMap((event) => {
    const definition = needs.definition(event.service, event.definitionVersion)
    return definition ? [{ event, words: wordsOfEvent(definition, event, dues?.get(event.matter)) }] : []
  })
  const applicants = new Set(told.filter(({ words }) => words.applicant).map(({ event }) => event.applicant))
  // Without an account she has number and code; there is nobody to write to.
  const people = new Map(
    (applicants.size > 0 ? await needs.findPeople([...applicants]) : [])
      .filter((person) => person.kind === 'resident')
      .map((person) => [person.id, person]),
  )
  const besides = applicants.size > 0 ? ((await needs.toldBesides?.([...applicants])) ?? []) : []
  const notices: NewNotice[] = []
  const texts: MatterEvent[] = []
  for (const { event, words } of told) {
    if (words.unit && event.unit)
      notices.push({ ...about(event), id: `${event.id}.unit`, recipient: `unit:${event.unit}`, words: words.unit })
    // Who helps is told; a letter reaches her whose matter it is, not the helper.
    for (const { matter, person } of besides.filter((one) => one.principal === event.applicant))
      if (words.applicant && (matter === null || matter === event.matter || matter === event.number))
        notices.push({ ...about(event), id: `${event.id}.${person}`, recipient: person, words: words.applicant })
    const person = words.applicant && people.get(event.applicant)
    if (!words.applicant || !person) continue
    const sms = needs.sendSms && person.phone && event.contact !== 'none' ? 'waiting' : 'none'
    const letter = event.letter !== undefined
    notices.push({
      ...about(event),
      ...{ id: noticeForApplicant(event), recipient: person.id, words: words.applicant, sms, carries_letter: letter },
    })
    if (sms === 'waiting') texts.push(event)
  }
  await keepNotices(within, needs.city, notices)
  if (texts.length > 0) await needs.sendLater?.(texts, within)
  return besides.map((one) => one.person)
}

const about = (event: MatterEvent) => ({
  ...{ city: event.city, number: event.number, seq: event.seq, at: event.at },
  ...{ sms: 'none' as const, carries_letter: false },
})
