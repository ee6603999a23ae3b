// Loaded before the application (`node --import`): its clock shows so many seconds more as the file says. performance.now and
// timers do not move with it.
import { readFileSync } from 'node:fs'

const file = process.env.SOAK_CLOCK_FILE
let ahead = 0
const look = () => {
  try {
    ahead = Number(readFileSync(file, 'utf8')) * 1000 || 0
  } catch {
    ahead = 0
  }
}
look()
setInterval(look, 500).unref()

const RealDate = Date
const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
})
