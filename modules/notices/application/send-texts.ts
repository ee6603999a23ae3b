import type { MatterEvent } from '@gongdao/matters'
import { markSmsSent, waitingTexts } from '../adapters/postgres/notice-rows.ts'
import { smsOf } from '../domain/words-of-event.ts'
import type { NoticesNeeds, TextMessage } from './needs.ts'

export const noticeForApplicant = (event: MatterEvent): string => `${event.id}.applicant`

/** Messages handed to the gateway together: as many may arrive twice when the process ends between sending and noting it. */
const atOnce = 20

/**
 * Sends the text messages of these events that still wait. One that was cut off is sent at the next hearing, so it may in rare
 * cases arrive twice, but is never lost; one that the gateway does not take holds up no other, and is tried again (this throws).
 */
export async function sendTexts(needs: NoticesNeeds, events: readonly MatterEvent[]): Promise<void> {
  const { sendSms } = needs
  if (!sendSms) return
  const messages = await messagesOf(needs, events)
  const failures: unknown[] = []
  for (let at = 0; at < messages.length; at += atOnce) {
    const some = messages.slice(at, at + atOnce)
    if (await areSentTogether(needs, some)) continue
    for (const one of some) await sendAlone(needs, sendSms, one).catch((failure) => failures.push(failure))
  }
  if (failures.length > 0) throw failures[0]
}

type Message = TextMessage & { readonly id: string }

async function areSentTogether({ db, city, sendMany }: NoticesNeeds, some: readonly Message[]): Promise<boolean> {
  if (!sendMany || some.length < 2) return false
  const sent = await sendMany(some).then(
    () => true,
    () => false,
  )
  if (sent)
    await markSmsSent(
      db,
      city,
      some.map(({ id }) => id),
    )
  return sent
}

async function sendAlone(needs: NoticesNeeds, send: NonNullable<NoticesNeeds['sendSms']>, one: Message): Promise<void> {
  await send(one)
  await markSmsSent(needs.db, needs.city, [one.id])
}

async function messagesOf(needs: NoticesNeeds, events: readonly MatterEvent[]): Promise<Message[]> {
  const waiting = await waitingTexts(needs.db, needs.city, events.map(noticeForApplicant))
  if (waiting.size === 0) return []
  const ids = [...new Set([...waiting.values()].map(({ recipient }) => recipient))]
  const people = new Map((await needs.findPeople(ids)).map((person) => [person.id, person]))
  return events.flatMap((event) => {
    const id = noticeForApplicant(event)
    const notice = waiting.get(id)
    const person = notice && people.get(notice.recipient)
    const definition = needs.definition(event.service, event.definitionVersion)
    if (!notice || !person?.phone || !definition) return []
    return [{ id, phone: person.phone, text: smsOf(definition, event, notice.words, person.language) }]
  })
}
