import pg from 'pg'

/** The code that the simulated gateway sent to a phone last, before a moment. */
export type CodeOf = (phone: string, before: Date) => Promise<string>

/**
 * Reads the codes where the simulated gateway keeps them: its own page shows the newest messages alone, and after a clock that
 * jumped those are of times to come.
 */
export function phonesOf(url: string): CodeOf {
  return async (phone, before) => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    try {
      const { rows } = await client.query(
        `select substring(text from '[0-9]{6}') as code from people.sms_outbox
         where city = '441200' and phone = $1 and at <= $2 and text ~ '验证码|code' order by at desc, id desc limit 1`,
        [phone, before],
      )
      if (!rows[0]) throw new Error(`No code was sent to ${phone}.`)
      return rows[0].code
    } finally {
      await client.end()
    }
  }
}
