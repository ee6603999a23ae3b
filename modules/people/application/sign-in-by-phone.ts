import { type Answer, no, yes } from '@gongdao/platform/answer'
import { MessageNotSent } from '../adapters/gateways/sms-gateway.ts'
import { findPerson, keepResident } from '../adapters/postgres/person-rows.ts'
import { ask } from '../adapters/sign-in/ask.ts'
import { codeSeconds } from '../adapters/sign-in/resident-sign-in.ts'
import type { CodeSent } from '../contract/index.ts'
import { maskedPhone, mobileNumber } from '../domain/phone-number.ts'
import type { Asker, Ground, SignInStep } from './needs.ts'

/** Sends a code to a phone. The answer is the same whether the number is known here or not. */
export async function sendPhoneCode(ground: Ground, written: string, asker: Asker): Promise<Answer<CodeSent>> {
  const phone = mobileNumber(written)
  if (!phone) return no('people/not-a-mobile-number')
  const wait = await ground.tries.wait('code', phone, ground.limits.codesSent)
  if (wait > 0) return no('people/too-many-codes', { seconds: wait })
  const without = { ...(asker.address ? { address: asker.address } : {}) }
  const asked = await ask(
    ground.residents,
    ground.publicUrl,
    '/phone-number/send-otp',
    { phoneNumber: phone },
    without,
  ).catch((fault) => {
    if (fault instanceof MessageNotSent) return undefined
    throw fault
  })
  if (!asked) return no('people/code-not-sent')
  if (asked.status === 429) return no('people/too-many-tries', { seconds: asked.retryAfter })
  if (asked.status !== 200) throw new Error(`Sending a code answered ${asked.status}.`)
  await ground.tries.count('code', phone, ground.limits.codesSent)
  return yes({ sent: true, validSeconds: codeSeconds })
}

/** Signs a resident in with the code that was sent to her phone; her first time makes her known. */
export async function signInByPhone(
  ground: Ground,
  written: string,
  code: string,
  asker: Asker,
): Promise<Answer<SignInStep>> {
  const phone = mobileNumber(written)
  if (!phone) return no('people/not-a-mobile-number')
  const wait = await ground.tries.wait('wrong-code', phone, ground.limits.wrongCodes)
  if (wait > 0) return no('people/too-many-tries', { seconds: wait })
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  const asked = await ask(
    ground.residents,
    ground.publicUrl,
    '/phone-number/verify',
    { phoneNumber: phone, code: digits },
    asker,
  )
  if (asked.status === 429) return no('people/too-many-tries', { seconds: asked.retryAfter })
  const user = asked.body.user as { id: string } | undefined
  if (asked.status !== 200 || !user) {
    await ground.tries.count('wrong-code', phone, ground.limits.wrongCodes)
    return no(refusalOf(asked.body.code))
  }
  await ground.tries.forget('wrong-code', phone)
  const resident = { id: user.id, phone, name: `居民 ${maskedPhone(phone)}`, level: 'phone' as const }
  await keepResident(ground.db, ground.city, resident, ground.now())
  const person = await findPerson(ground.db, ground.city, user.id, ground.now())
  if (!person) return no('people/account-closed')
  return yes({ person, setCookie: asked.setCookie })
}

/** A code that ran out, was tried too often or never existed asks for a new one; a wrong digit does not. */
const refusalOf = (code: unknown) =>
  code === 'OTP_EXPIRED' || code === 'TOO_MANY_ATTEMPTS' ? 'people/code-expired' : 'people/wrong-code'
