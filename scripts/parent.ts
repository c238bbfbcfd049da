/**
 * Calls `stop` when the command that started this program was killed, so that nothing goes on unseen.
 * Started in any other way (a service, a detached shell) a program outlives its parent, and may.
 */
export function whenParentIsKilled(stop: () => void): void {
  // The channel that scripts/house.mjs opens on an older Node.
  if (process.connected) process.once('disconnect', stop)
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}
