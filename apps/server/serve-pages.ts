import { fileURLToPath } from 'node:url'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const built = (app: 'office' | 'field') => fileURLToPath(new URL(`../${app}/dist`, import.meta.url))

/** How files of both apps go out: what carries its content in its name for good, the rest never without asking. */
const files: Omit<FastifyStaticOptions, 'root'> = {
  index: false,
  preCompressed: true,
  setHeaders(reply, path) {
    const named = path.includes('/assets/')
    reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
  },
  wildcard: false,
}

/** The pages of the office, and below /field/ those of the phone: every address that is not a file is the app itself, which finds the page. */
export async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { ...files, root: built('office') })
  await app.register(fastifyStatic, {
    ...files,
    root: built('field'),
    prefix: '/field/',
    decorateReply: false,
  })
  app.get('/field', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/field/'))
  app.get('/field/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/field/assets/')) return reply.callNotFound()
    return reply.type('text/html').header('cache-control', 'no-cache').sendFile('index.html', built('field'))
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    // A file of an older build is gone: the app would otherwise read a page where it expects a program.
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound()
    return reply.type('text/html').header('cache-control', 'no-cache').sendFile('index.html')
  })
}
