import { type TSchema, Type } from 'typebox'

/** One thing an operator may set. */
export interface Setting<S extends TSchema> {
  readonly schema: S
  /** Its name in the environment; in the file it is called like the setting. */
  readonly variable: string
  readonly otherwise?: unknown
  /** Ends the sentence "… is not …". */
  readonly means: string
  /** Its value is never shown. */
  readonly secret?: boolean
}

const setting = <S extends TSchema>(schema: S, about: Omit<Setting<S>, 'schema'>): Setting<S> => ({ schema, ...about })

const url = (scheme: string) => Type.String({ pattern: `^(${scheme})://[^\\s]+$`, maxLength: 1000 })
const optionalUrl = (scheme: string) => Type.Union([Type.Undefined(), url(scheme)])

export const settings = {
  port: setting(Type.Integer({ minimum: 1, maximum: 65535 }), {
    variable: 'PORT',
    otherwise: 8080,
    means: 'a port from 1 to 65535',
  }),
  host: setting(Type.String({ minLength: 1, maxLength: 200 }), {
    variable: 'HOST',
    otherwise: '127.0.0.1',
    means: 'an address to listen on (127.0.0.1: this machine only; 0.0.0.0: everybody who reaches it)',
  }),
  publicOrigin: setting(Type.Union([Type.Undefined(), Type.String({ pattern: '^https?://[^/\\s]+$' })]), {
    variable: 'GONGDAO_PUBLIC_ORIGIN',
    means: 'the scheme and host under which people reach you, without a path, e.g. https://gongdao.example.cn',
  }),
  trustProxy: setting(Type.Boolean(), {
    variable: 'GONGDAO_TRUST_PROXY',
    otherwise: false,
    means: 'true (behind a load balancer that sets X-Forwarded-For) or false',
  }),
  requestsPerMinute: setting(Type.Integer({ minimum: 0, maximum: 1_000_000 }), {
    variable: 'GONGDAO_REQUESTS_PER_MINUTE',
    otherwise: 600,
    means: 'how many requests one address may send in a minute (0: no limit)',
  }),
  data: setting(Type.String({ minLength: 1 }), {
    variable: 'GONGDAO_DATA',
    otherwise: '.gongdao/data',
    means: 'a folder',
  }),
  databaseUrl: setting(optionalUrl('postgres|postgresql'), {
    variable: 'DATABASE_URL',
    means: 'the address of a PostgreSQL 15 to 18 as the owner of the tables, e.g. postgres://owner:…@host/gongdao',
    secret: true,
  }),
  appDatabaseUrl: setting(optionalUrl('postgres|postgresql'), {
    variable: 'GONGDAO_APP_DATABASE_URL',
    means: 'the address of the same database as the role gongdao_app, with which the server works',
    secret: true,
  }),
  backupDatabaseUrl: setting(optionalUrl('postgres|postgresql'), {
    variable: 'GONGDAO_BACKUP_DATABASE_URL',
    means: 'the address of that server as a role with REPLICATION, for gongdao backup (without it: DATABASE_URL)',
    secret: true,
  }),
  databaseConnections: setting(Type.Integer({ minimum: 2, maximum: 500 }), {
    variable: 'GONGDAO_DATABASE_CONNECTIONS',
    otherwise: 20,
    means: 'how many connections this process may open (2 to 500)',
  }),
  city: setting(Type.String({ pattern: '^[0-9]{6}$' }), {
    variable: 'GONGDAO_CITY',
    otherwise: '441200',
    means: 'the GB/T 2260 code of a city (6 digits)',
  }),
  seed: setting(Type.Union([Type.Undefined(), Type.Literal('demo'), Type.Literal('none')]), {
    variable: 'GONGDAO_SEED',
    means: '"demo" (bring in the demonstration city) or "none"',
  }),
  sms: setting(Type.Union([Type.Literal('simulator'), Type.Literal('none')]), {
    variable: 'GONGDAO_SMS',
    otherwise: 'simulator',
    means: '"simulator" (codes are shown at /api/v1/dev/sms, for demonstration only) or "none"',
  }),
  sessionSecret: setting(Type.Union([Type.Undefined(), Type.String({ minLength: 32, maxLength: 500 })]), {
    variable: 'GONGDAO_SESSION_SECRET',
    means: 'a secret of at least 32 characters (without it one is kept in the data folder)',
    secret: true,
  }),
  signature: setting(Type.Union([Type.Literal('ed25519'), Type.Literal('sm2')]), {
    variable: 'GONGDAO_SIGNATURE',
    otherwise: 'ed25519',
    means: '"ed25519" or "sm2"',
  }),
  keys: setting(Type.Union([Type.Undefined(), Type.String({ minLength: 1 })]), {
    variable: 'GONGDAO_KEYS',
    means: 'a folder for the keys that sign receipts (without it: keys in the data folder)',
  }),
  roots: setting(Type.Union([Type.Undefined(), Type.String({ minLength: 1 })]), {
    variable: 'GONGDAO_ROOTS',
    means: 'a folder to which the daily roots are published (without it: roots in the data folder)',
  }),
  clamd: setting(Type.Union([Type.Undefined(), Type.String({ pattern: '^[^\\s:]+:[0-9]{1,5}$' })]), {
    variable: 'GONGDAO_CLAMD',
    means: 'host:port of a clamd virus scanner',
  }),
  modelUrl: setting(optionalUrl('https?'), {
    variable: 'GONGDAO_MODEL_URL',
    means: 'the address of an OpenAI-compatible endpoint, whose answer is only ever a suggestion',
  }),
  modelKey: setting(Type.Union([Type.Undefined(), Type.String({ minLength: 1 })]), {
    variable: 'GONGDAO_MODEL_KEY',
    means: 'the key of that endpoint',
    secret: true,
  }),
  modelName: setting(Type.Union([Type.Undefined(), Type.String({ minLength: 1, maxLength: 200 })]), {
    variable: 'GONGDAO_MODEL_NAME',
    means: 'the name of the model at that endpoint',
  }),
  logLevel: setting(Type.Union([Type.Undefined(), Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])]), {
    variable: 'GONGDAO_LOG',
    means: 'fatal, error, warn, info, debug or silent (without it: info; on a terminal: warn)',
  }),
  roles: setting(Type.Array(Type.Union([Type.Literal('api'), Type.Literal('worker')]), { minItems: 1 }), {
    variable: 'GONGDAO_ROLES',
    otherwise: ['api', 'worker'],
    means: '"api", "worker" or "api,worker"',
  }),
}
