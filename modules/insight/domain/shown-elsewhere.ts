/** What is read of a definition to know where its matters end that are outside the body's duty. */
interface Ending {
  readonly code: string
  readonly acts?: Readonly<
    Record<
      string,
      {
        readonly ground?: string | undefined
        readonly to?: string | undefined
        readonly branches?: readonly { readonly to: string }[] | undefined
      }
    >
  >
}

/**
 * Ends at which she was shown the competent body: `service state`. Who brought what is nobody's duty here was answered with respect
 * and signposts; it counts neither as late nor as unsolved against whoever told her (X15).
 */
export const endsElsewhere = (services: readonly Ending[]): readonly string[] =>
  services.flatMap(({ code, acts = {} }) => {
    const ends = Object.values(acts)
      .filter(({ ground }) => ground === 'transferred')
      .flatMap(({ to, branches = [] }) => [...branches.map((one) => one.to), ...(to === undefined ? [] : [to])])
    return [...new Set(ends)].map((state) => `${code} ${state}`)
  })
