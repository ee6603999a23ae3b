import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import Fastify, { type FastifyInstance, type FastifySchemaCompiler, LogController } from 'fastify'
import { newId } from '../ids/index.ts'
import { type Logger, silentLog } from '../log/index.ts'
import { createMetrics, type Metrics } from '../metrics/index.ts'
import { tellFaults } from './faults.ts'
import { addHealth, type Readiness } from './health.ts'
import { languageOf } from './language.ts'
import { type ApiWords, addOpenApi } from './openapi.ts'
import { newProblemBook } from './problem.ts'
import { addRateLimits } from './rate-limit.ts'
import { RequestLog } from './request-log.ts'
import { addSecurityHeaders, refuseCrossSite } from './security.ts'
import { tellAddressWithNul, tellUnreadableAddress, tellWrongAddresses } from './wrong-address.ts'

export interface HttpOptions {
  log?: Logger
  metrics?: Metrics
  /** Scheme and host under which people reach us, e.g. https://gongdao.example.cn. */
  publicOrigin?: string
  /** Behind a load balancer: whose word about the client's address counts. */
  trustProxy?: boolean | string
  /** Bytes of a request's body; 1 MB unless told. */
  bodyLimit?: number
  /** Requests per address and minute; false: no limit (tests of other things). */
  requestsPerMinute?: number | false
  ready?: () => Promise<Readiness>
  api?: ApiWords
}

/** A server with everything that is the same for all pages and answers; modules add their routes to it. */
export async function buildHttp(options: HttpOptions = {}): Promise<FastifyInstance> {
  const metrics = options.metrics ?? createMetrics()
  const app = Fastify({
    loggerInstance: options.log ?? silentLog(),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger, bindings, options) => new RequestLog(logger as Logger, bindings, options),
    genReqId: (request) => requestId(request.headers['x-request-id']),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    frameworkErrors: tellUnreadableAddress,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as FastifyInstance
  app.decorate('problems', newProblemBook())
  app.decorateRequest('language', 'zh')
  app.setValidatorCompiler(validators())
  tellFaults(app)
  tellWrongAddresses(app)
  app.addHook('onRequest', (request, reply, next) => {
    request.language = languageOf(request)
    reply.header('x-request-id', request.id)
    next()
  })
  observe(app, metrics)
  await addSecurityHeaders(app, options.publicOrigin)
  refuseCrossSite(app, options.publicOrigin)
  tellAddressWithNul(app)
  if (options.requestsPerMinute !== false) await addRateLimits(app, options.requestsPerMinute ?? 600)
  await app.register(formbody)
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
  await addOpenApi(app, options.api ?? { title: 'Gongdao', version: '0' })
  addHealth(app, options.ready ?? (async () => ({ ready: true, parts: {} })), metrics)
  return app
}

/** A proxy's request id is kept when it looks like one, so that one number follows a request through all logs. */
const requestId = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()

/** One line and one measurement for each answer: the route's pattern, never the address with its codes and numbers. */
function observe(app: FastifyInstance, metrics: Metrics): void {
  const duration = metrics.durations('gongdao_http_request_seconds', 'Time to answer', ['method', 'route', 'status'])
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    duration.observe(`${method} ${route} ${reply.statusCode}`, reply.elapsedTime / 1000)
    if (route !== '/livez' && route !== '/readyz' && route !== '/metrics')
      request.log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
    next()
  })
}

/**
 * All mistakes at once. What comes in an address is text and is read as what it means; a JSON body must mean it. A schema is
 * compiled when the first request comes for it: a server starts without them.
 */
function validators(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean | 'array') => {
    const ajv = new Ajv({ coerceTypes, allErrors: true, removeAdditional: false, useDefaults: true, strict: false })
    addFormats.default(ajv)
    return ajv
  }
  const forBodies = make(false)
  const forAddresses = make('array')
  return ({ schema, httpPart }) => {
    const ajv = httpPart === 'body' ? forBodies : forAddresses
    let compiled: ValidateFunction | undefined
    const validate = (value: unknown) => {
      compiled ??= ajv.compile(schema)
      const isRight = compiled(value)
      validate.errors = compiled.errors
      return isRight
    }
    validate.errors = undefined as ValidateFunction['errors']
    return validate
  }
}
