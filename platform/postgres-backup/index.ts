export { type BaseBackup, type BaseBackupOptions, takeBaseBackup, type WrittenFile } from './base-backup.ts'
export { type Unpacking, unpackTar } from './unpack-tar.ts'
export { BackupNotAllowed } from './what-to-grant.ts'
