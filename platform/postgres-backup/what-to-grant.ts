/** Thrown when a server does not let us copy it; the message says what its administrator grants. */
export class BackupNotAllowed extends Error {
  override readonly name = 'BackupNotAllowed'

  /** The same failure in words that help, where we know it. */
  static of(error: unknown): BackupNotAllowed | undefined {
    const { code, message = '' } = error as { code?: string; message?: string }
    const advice = adviceOn(code, message)
    if (advice === undefined) return undefined
    const words = `The database server does not let itself be copied: ${message}. ${advice}`
    return new BackupNotAllowed(words, { cause: error })
  }
}

function adviceOn(code: string | undefined, message: string): string | undefined {
  if (/no pg_hba.conf entry/.test(message))
    return 'Let an administrator add to pg_hba.conf a line "host replication ROLE ADDRESS scram-sha-256" with the role and this machine’s address, and run: select pg_reload_conf();'
  if (code === '42501' && /replication|WAL sender|walsender/i.test(message))
    return 'Let an administrator run: alter role ROLE replication; with the role of the address (it then may copy every database of that server), or name another role in GONGDAO_BACKUP_DATABASE_URL.'
  if (/max_wal_senders|walsender|wal_level|WAL level/.test(message))
    return 'Let an administrator set wal_level = replica and max_wal_senders = 10 and restart the server.'
  if (/replication slots/.test(message))
    return 'Let an administrator raise max_replication_slots (10 is usual) and restart the server.'
  return undefined
}
