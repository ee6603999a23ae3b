import type { Words } from '@gongdao/catalogue'
import type { MatterEvent } from '@gongdao/matters'
import { keepNotice, markSmsSent } from '../adapters/postgres/notice-rows.ts'
import { smsOf, wordsOfEvent } from '../domain/words-of-event.ts'
import type { NoticesNeeds } from './needs.ts'

/**
 * Tells whoever should know of an event. Hearing it twice writes nothing new; a text message that was cut off is sent at
 * the next hearing, so it may in rare cases arrive twice, but is never lost.
 */
export async function handleEvent(needs: NoticesNeeds, event: MatterEvent): Promise<void> {
  if (event.city !== needs.city) return
  const definition = needs.definition(event.service, event.definitionVersion)
  if (!definition) return
  const due = await needs.dueOf?.(event.matter)
  const told = wordsOfEvent(definition, event, due)
  const keep = (id: string, recipient: string, words: Words, sms: 'none' | 'waiting') =>
    keepNotice(needs.db, {
      city: needs.city,
      id,
      recipient,
      number: event.number,
      seq: event.seq,
      words,
      carriesLetter: event.letter !== undefined && recipient === event.applicant,
      at: event.at,
      sms,
    })
  if (told.unit && event.unit) await keep(`${event.id}.unit`, `unit:${event.unit}`, told.unit, 'none')
  if (!told.applicant) return
  const person = await needs.findPerson(event.applicant)
  // Without an account she has number and code; there is nobody to write to.
  if (person?.kind !== 'resident') return
  const id = `${event.id}.applicant`
  const { waiting } = await keep(id, person.id, told.applicant, needs.sendSms && person.phone ? 'waiting' : 'none')
  if (!waiting || !needs.sendSms || !person.phone) return
  await needs.sendSms(person.phone, smsOf(definition, event, told.applicant, person.language))
  await markSmsSent(needs.db, needs.city, id)
}
