import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Handler } from '#platform/operations/handler.ts'
import { type FrontDesk, mountHandlers } from './mount.ts'
import { answerProblems } from './problem-answer.ts'
import { securityHeaders } from './security-headers.ts'
import { serialiser } from './serialiser.ts'

export type AppParts = {
  handlers: Handler[]
  desk: FrontDesk
  signIn(request: Request, from: FastifyRequest): Promise<Response>
  /** Whether everything the answers depend on is there: the database, above all. */
  isReady(): Promise<boolean>
  instance: string
  logLevel: string
  requestsPerMinute: number
  secure: boolean
  /** Whose word about the caller's address is believed: addresses and networks, or `loopback`. */
  trustedProxies: string[]
}

/** The largest upload; what is larger is refused before it is read. */
const mostBytes = 25 * 1024 * 1024

/** The whole server as a table of contents. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, serializers: quietSerializers },
    // A logger for every request would cost more than most of them write.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: mostBytes,
    // Long enough for the largest file over a slow line; whoever sends a byte now and then is not waited for.
    requestTimeout: 300_000,
    trustProxy: parts.trustedProxies,
    routerOptions: { maxParamLength: 200 },
  })
  // Shapes are checked in one place (read-input.ts), where every fault becomes a reason.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(serialiser)
  const headers = securityHeaders(parts.secure)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  await app.register(rateLimit, { max: parts.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(swagger, { openapi: openapiInfo })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  answerProblems(app)
  if (['trace', 'debug', 'info'].includes(parts.logLevel)) logQuietly(app)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  tellHealth(app, parts)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  mountSignIn(app, parts)
  await app.register(async (routes) => mountHandlers(routes, parts.handlers, parts.desk))
  return app
}

const openapiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Landfall',
    description:
      'Every operation of Landfall. Commands carry `Landfall-Command` (a UUIDv7) and may be sent twice.',
    version: '0.1.0',
  },
}

/** However many ask at once, the database is asked once. */
function tellHealth(app: FastifyInstance, { isReady, instance, requestsPerMinute }: AppParts): void {
  let looking: Promise<boolean> | undefined
  const look = () => {
    looking ??= isReady().finally(() => {
      looking = undefined
    })
    return looking
  }
  const limit = { max: Math.min(requestsPerMinute, 1200), timeWindow: '1 minute' }
  app.get(
    '/api/health',
    { schema: { hide: true }, config: { rateLimit: limit } },
    async (_request, reply) => {
      const ready = await look()
      return reply.status(ready ? 200 : 503).send({ live: true, ready, instance })
    },
  )
}

/** A request in the log is its route, never its address: addresses hold names that somebody searched for. */
const quietSerializers = {
  req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
}

function logQuietly(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      route: request.routeOptions.url,
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}

/** Hands the sign-in library its requests in the form it knows, and takes care of nothing else. */
function mountSignIn(app: FastifyInstance, { signIn, requestsPerMinute }: AppParts): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: 16 * 1024,
    schema: { hide: true },
    config: { rateLimit: { max: Math.min(requestsPerMinute, 120), timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers)) {
        if (typeof value === 'string' && name !== 'x-forwarded-for') headers.set(name, value)
      }
      headers.set('x-forwarded-for', request.ip)
      const response = await signIn(
        new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
          method: request.method,
          headers,
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
        request,
      )
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(Buffer.from(await response.arrayBuffer()))
    },
  })
}
