import { type Static, Type } from 'typebox'

/** A stored file as others may know it; its content is reached only through the policy. */
export const DocumentInfo = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  uploadedAt: Type.String({ format: 'date-time' }),
  scan: Type.Union([Type.Literal('clean'), Type.Literal('notScanned'), Type.Literal('pending')]),
})
export type DocumentInfo = Static<typeof DocumentInfo>
