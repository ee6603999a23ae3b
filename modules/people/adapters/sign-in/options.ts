import { newId } from '@gongdao/platform/ids'
import type { Database } from '@gongdao/platform/postgres'
import { addressHeader } from './ask.ts'

/** What both ways of signing in need. */
export interface SignInNeeds {
  readonly db: Database
  /** Where people reach this house; cookies are Secure when it is https. */
  readonly publicUrl: string
  /** Signs cookies; from the key file of the data folder, never from the database. */
  readonly secret: string
  /** Requests to sign in from one address in a minute; an office shares one address, so not too few. */
  readonly perMinute: number
  /** Told of faults of the library; never of a person's data. */
  readonly onFault: (message: string) => void
}

/** What signs the cookies of one house. */
export const secretOf = (who: 'resident' | 'staff', secret: string): string => `${who}:${secret}`

/** Two houses under one roof: residents and staff have their own tables, cookies and secrets. */
export function optionsFor(who: 'resident' | 'staff', needs: SignInNeeds) {
  return {
    appName: '公道 Gongdao',
    baseURL: needs.publicUrl,
    basePath: '/api/auth',
    secret: secretOf(who, needs.secret),
    telemetry: { enabled: false },
    database: { db: needs.db.kysely.withSchema('people'), type: 'postgres' as const, transaction: false },
    user: { modelName: `${who}_user` },
    session: {
      modelName: `${who}_session`,
      // A working day for staff, a month for residents; both end when they say, not when last seen.
      expiresIn: who === 'staff' ? 12 * 3600 : 30 * 86_400,
      disableSessionRefresh: true,
    },
    account: { modelName: `${who}_account` },
    verification: { modelName: `${who}_verification` },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: `${who}_rate_limit`,
      window: 60,
      max: needs.perMinute,
      customRules: { '/**': { window: 60, max: needs.perMinute } },
    },
    advanced: {
      cookiePrefix: `gd_${who}`,
      useSecureCookies: needs.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          // Nobody's browser is fingerprinted; a resident's address is not kept with her session either.
          before: async (session: Record<string, unknown>) => ({
            data: { ...session, userAgent: null, ...(who === 'resident' ? { ipAddress: null } : {}) },
          }),
        },
      },
    },
    // A fault (the database is down, say) is thrown to our own edge, which answers 503; the library would print it.
    onAPIError: { throw: true },
    logger: {
      level: 'error' as const,
      log: (_level: string, message: string) => needs.onFault(message),
    },
  }
}
