import { type Fault, type Ground, patience, seconds } from '../fault.ts'
import { type DatabaseLine, openProxy } from '../proxy.ts'

/** The line to the database is cut a few times: statements fail, the next ones find a new line. */
export const cutConnection: Fault = throughProxy(async (ground, proxy) => {
  for (let time = 0; time < 5; time++) {
    proxy.cut()
    await seconds(ground.dice.below(100) / 200)
  }
})

/** Nothing comes through and nothing is refused. What fell into the hole never comes back, on either side. */
export const blackHole: Fault = throughProxy(async (ground, proxy) => {
  proxy.blackHole()
  await seconds(ground.seconds)
  proxy.heal()
})

/** The application reaches its database by a line of ours, as an operator's application does by a network. */
function throughProxy(breaks: (ground: Ground, proxy: DatabaseLine) => Promise<void>): Fault {
  let proxy: DatabaseLine | undefined
  return {
    async prepare({ city }) {
      proxy = await openProxy(Number(new URL(city.cluster.appUrl).port))
      await city.stop()
      await city.start({ databasePort: proxy.port })
    },
    async strike(ground) {
      await breaks(ground, proxy!)
      await ground.city.untilReady(patience)
    },
    async after({ city }) {
      await city.stop()
      await proxy!.close()
      await city.start()
    },
  }
}
