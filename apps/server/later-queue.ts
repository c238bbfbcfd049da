import type { Queue } from '#platform/events/queue.ts'

export type LaterQueue = Pick<Queue, 'lookSoon' | 'stop'>

const [firstMs, againMs] = [500, 5000]

/** The job queue, begun when the first page is on its way; until then what is told waits in the outbox, as after a crash. */
export function laterQueue(start: () => Promise<Queue>, reportBug: (error: unknown) => void): LaterQueue {
  let queue: Queue | undefined
  let stopped = false
  let starting = Promise.resolve()
  const begin = async () => {
    try {
      queue = await start()
    } catch (error) {
      reportBug(error)
      if (!stopped) timer = setTimeout(beginNow, againMs)
    }
  }
  const beginNow = () => {
    starting = begin()
  }
  let timer = setTimeout(beginNow, firstMs)
  return {
    lookSoon: (site) => queue?.lookSoon(site),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await starting
      await queue?.stop()
    },
  }
}
