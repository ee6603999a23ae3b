/** 肇庆: the first city, as data. */
export {
  type DemoAccount,
  type DemoResident,
  demoAccounts,
  demoPassword,
  demoResidents,
  demoTotpSecret,
} from './demo/accounts.ts'
export { type DemoMade, type DemoVerbs, demoStories, seedDemo } from './demo/seed-demo.ts'
export { localLimits } from './local-limits.ts'
export { organisation } from './organisation.ts'
