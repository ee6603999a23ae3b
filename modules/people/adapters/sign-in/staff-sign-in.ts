import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { optionsFor, type SignInNeeds } from './options.ts'

/** Staff sign in with username and password, then with a TOTP code. There is no phone code on this side, and no way round. */
export function staffSignIn(needs: SignInNeeds) {
  return betterAuth({
    ...optionsFor('staff', needs),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    disabledPaths: ['/sign-up/email', '/sign-in/email', '/request-password-reset', '/reset-password', '/update-user'],
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9_.-]+$/i.test(name),
      }),
      twoFactor({ issuer: 'Gongdao', twoFactorTable: 'staff_two_factor', twoFactorCookieMaxAge: 300 }),
    ],
  })
}

export type StaffSignIn = ReturnType<typeof staffSignIn>
