import { type Static, Type } from 'typebox'

/** A notice in the inbox: that something happened, never what it is about. Without a number it concerns no matter. */
export const Notice = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  number: Type.Optional(Type.String()),
  words: Type.Object({ zh: Type.String(), en: Type.String() }),
  readAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type Notice = Static<typeof Notice>

export const Inbox = Type.Object({ notices: Type.Array(Notice), unread: Type.Integer() })
export type Inbox = Static<typeof Inbox>
