/** The browser for the journeys; undefined where none can be had. */
export function findBrowser(say: (line: string) => void): string | undefined
