import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { phoneNumber } from 'better-auth/plugins'
import { mobileNumber } from '../../domain/phone-number.ts'
import { optionsFor, type SignInNeeds } from './options.ts'

/** A code is good for five minutes. */
export const codeSeconds = 300

/** Residents sign in with a code sent to their phone; they have no password. */
export function residentSignIn(needs: SignInNeeds, send: (phone: string, code: string) => Promise<void>) {
  return betterAuth({
    ...optionsFor('resident', needs),
    emailAndPassword: { enabled: false },
    plugins: [
      phoneNumber({
        expiresIn: codeSeconds,
        otpLength: 6,
        allowedAttempts: 3,
        phoneNumberValidator: (phone) => mobileNumber(phone) === phone,
        sendOTP: ({ phoneNumber: phone, code }) => send(phone, code),
        signUpOnVerification: { getTempEmail: placeholderAddress, getTempName: () => '居民' },
      }),
    ],
  })
}

/** The library wants an e-mail address; residents have none, so it gets one that can belong to nobody. */
export const placeholderAddress = (phone: string): string =>
  `${createHash('sha256').update(phone).digest('hex').slice(0, 32)}@resident.invalid`

export type ResidentSignIn = ReturnType<typeof residentSignIn>
