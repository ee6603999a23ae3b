const downCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '57014', // query_canceled: the server ended what took too long
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53100', // disk_full
  '53200', // out_of_memory
  '53300', // too_many_connections
  '58030', // io_error
  '25P03', // idle_in_transaction_session_timeout: we were stopped in the midst
  '25006', // read_only_sql_transaction: the server that took writes is only a standby now
])

const downWords =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Whether a fault means that the database cannot be reached now, so that asking again soon may help. */
export function isDatabaseDown(fault: unknown): boolean {
  for (let error = fault as { code?: string; message?: string; cause?: unknown } | undefined; error; ) {
    const { code, message } = error
    if (code !== undefined && (downCodes.has(code) || code.startsWith('08'))) return true
    if (message !== undefined && downWords.test(message)) return true
    error = error.cause as typeof error
  }
  return false
}
