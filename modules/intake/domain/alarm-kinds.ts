/** What a call for help can be about; `none`: it can wait. */
export const alarmKinds = [
  'selfHarm',
  'violence',
  'threat',
  'accident',
  'helpless',
  'eviction',
  'loss',
  'payingNow',
  'crowd',
  'revenge',
  'none',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

interface Example {
  readonly text: string
  readonly service: string
}

/** Services whose messages are now and then urgent: they teach nothing about what can wait. */
const mixed = ['referral', 'protectionOrder', 'preservation']

/** What teaches alarms: the messages written for it, and the ordinary ones of all services that can wait. */
export const alarmExamples = (alarms: readonly Example[], ordinary: readonly Example[]): readonly Example[] => [
  ...alarms,
  ...ordinary.filter((one) => !mixed.includes(one.service)).map((one) => ({ text: one.text, service: 'none' })),
]
