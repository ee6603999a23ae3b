import { randomBytes } from 'node:crypto'
import { symmetricEncrypt } from 'better-auth/crypto'
import { base32Of } from '../domain/totp-secret.ts'
import type { Ground } from './needs.ts'

/** What a member of staff puts into her authenticator, once: the secret as it is typed, and as an address for a QR code. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

/** A secret of her own for an authenticator. */
export const newTotpSecret = (): string => randomBytes(24).toString('base64url')

export function enrolmentOf(username: string, secret: string): Enrolment {
  const label = encodeURIComponent(`Gongdao:${username}`)
  const uri = `otpauth://totp/${label}?secret=${base32Of(secret)}&issuer=Gongdao&digits=6&period=30`
  return { secret: base32Of(secret), uri }
}

/** Makes this secret her second factor; one that she had before opens nothing any more. */
export async function enrol(ground: Ground, userId: string, secret: string): Promise<void> {
  const { adapter, internalAdapter, secretConfig } = await ground.staff.$context
  await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })
  await adapter.create({
    model: 'twoFactor',
    data: {
      userId,
      secret: await symmetricEncrypt({ key: secretConfig, data: secret }),
      backupCodes: await symmetricEncrypt({ key: secretConfig, data: '[]' }),
      verified: true,
    },
  })
  await internalAdapter.updateUser(userId, { twoFactorEnabled: true })
}
