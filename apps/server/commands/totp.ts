import { cityPackage } from '../city-data.ts'
import { totpCode, totpStep } from '../totp-code.ts'
import { type Command, UsageWrong } from './command.ts'

/** The code that an authenticator app would show now, for an account of the demonstration. */
export const command: Command = async (args, world) => {
  const accounts = cityPackage(world.config().city)?.demo?.demoAccounts ?? []
  const account = accounts.find(({ username }) => username === args[0])
  if (args.length !== 1 || !account)
    throw new UsageWrong(`totp takes one of ${accounts.map(({ username }) => username).join(', ')}`)
  const now = Date.now()
  world.say(totpCode(account.totp, now))
  world.complain(`valid for ${Math.ceil((totpStep - (now % totpStep)) / 1000)} s`)
  return 0
}
