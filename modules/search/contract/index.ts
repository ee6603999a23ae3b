import { type Static, Type } from 'typebox'
import { WorkItem } from '@gongdao/worklists/contract'

export const SearchPage = Type.Object({
  items: Type.Array(WorkItem),
  /** Capped: 1000 and `more` mean "1000+". */
  count: Type.Integer(),
  more: Type.Boolean(),
  next: Type.Optional(Type.String()),
})
export type SearchPage = Static<typeof SearchPage>
