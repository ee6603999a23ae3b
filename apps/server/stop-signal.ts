/** Longest time that stopping may take before the process ends anyway. */
const patience = 25_000

/**
 * Resolves when somebody asks us to stop. A terminal and npm both hand on the same Ctrl+C, so the second within a second
 * is the first one again; a later one ends the process at once.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0
    const onSignal = () => {
      if (first === 0) {
        first = Date.now()
        setTimeout(() => process.exit(1), patience).unref()
        resolve()
      } else if (Date.now() - first > 1_000) process.exit(1)
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}
