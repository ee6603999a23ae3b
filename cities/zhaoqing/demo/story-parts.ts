import type { Step, Story } from './story.ts'

/** A number of a case of Duanzhou District Court that no case has: the demonstration's own. */
export const caseNumber = (kind: string, serial: number): string => `（2026）粤1202${kind}${serial}号`

/** A lawyer's licence that is well formed and nobody's. */
export const licence = '14412201810123456'

/** Reasons, basis and remedy of an answer. */
export const given = (
  reasons: string,
  basis: string,
  remedy = '对答复有疑问的，可以在本页接着问，或者申请复核。',
): Record<string, string> => ({ reasons, basis, remedy })

/** A story of one place, short to write. */
export const tell =
  (region: string) =>
  (
    id: string,
    service: Story['service'],
    by: string,
    day: number,
    answers: Story['answers'],
    steps: readonly Step[],
    ends: string,
  ): Story => ({ id, service, by, region, day, answers, steps, ends })
