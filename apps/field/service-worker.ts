import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** The files of this build; written in by the build. */
declare const __FILES__: { url: string; revision: string }[]

/** What is used here of a worker's surroundings; the types of workers and of pages do not go together. */
const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(name: string, listen: (event: { waitUntil(work: Promise<void>): void }) => void): void
}

// The app itself opens without a line. Answers are never kept here: they are somebody's, and the app locks what it keeps.
precacheAndRoute(__FILES__)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/field/index.html'), { allowlist: [/^\/field\//] }),
)

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
