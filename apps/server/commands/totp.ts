import { createHmac } from 'node:crypto'
import { cityPackage } from '../city-data.ts'
import { type Command, UsageWrong } from './command.ts'

const step = 30_000

/** The code that an authenticator app would show now, for an account of the demonstration. */
export const command: Command = async (args, world) => {
  const accounts = cityPackage(world.config().city)?.demo?.demoAccounts ?? []
  const account = accounts.find(({ username }) => username === args[0])
  if (args.length !== 1 || !account)
    throw new UsageWrong(`totp takes one of ${accounts.map(({ username }) => username).join(', ')}`)
  const now = Date.now()
  world.say(codeOf(bytesOf(account.totp), Math.floor(now / step)))
  world.complain(`valid for ${Math.ceil((step - (now % step)) / 1000)} s`)
  return 0
}

/** RFC 6238: six digits, SHA-1, half a minute. */
function codeOf(secret: Buffer, counter: number): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(counter))
  const hash = createHmac('sha1', secret).update(moment).digest()
  const at = hash.at(-1)! & 0x0f
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** RFC 4648, base32. */
function bytesOf(base32: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32.replace(/=+$/, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((each) => Number.parseInt(each, 2)))
}
