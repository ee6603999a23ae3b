import { WorkItem } from '@gongdao/worklists/contract'
import { type Static, Type } from 'typebox'

export const SearchPage = Type.Object({
  items: Type.Array(WorkItem),
  /** Capped: 1000 and `more` mean "1000+". */
  count: Type.Integer(),
  more: Type.Boolean(),
  next: Type.Optional(Type.String()),
})
export type SearchPage = Static<typeof SearchPage>
