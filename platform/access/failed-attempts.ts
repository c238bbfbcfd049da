import type pg from 'pg'

/** Wrong passwords in a row for an e-mail address, each where it came from. */
export type FailedAttempts = {
  isLocked(email: string, source: string): Promise<boolean>
  count(email: string, source: string): Promise<void>
  forget(email: string, source: string): Promise<void>
  /** Whoever has proved who they are begins anew, wherever the wrong ones came from. */
  forgetAll(email: string): Promise<void>
}

const failuresBeforeWaiting = 5
/** From all strange places together: whoever guesses from many is stopped too. */
const failuresAnywhere = 40
const waitMinutes = 15

/** Browsers that are known count for themselves alone, so that no stranger can lock their owner out. */
export const knownBrowser = 'browser '

export const failedAttempts = (pool: pg.Pool): FailedAttempts => ({
  async isLocked(email, source) {
    const { rows } = await pool.query<{ locked: boolean }>(
      `select coalesce(bool_or(source = $2 and locked_until > now()), false) or not starts_with($2, $3)
         and coalesce(sum(failures) filter (where last_failure > now() - make_interval(mins => $4)
           and not starts_with(source, $3)), 0) >= $5 as locked
       from signin.failed_attempts where email = $1`,
      [email, source, knownBrowser, waitMinutes, failuresAnywhere],
    )
    return rows[0]!.locked
  },
  async count(email, source) {
    // What lies longer back than the wait no longer counts: after a wait there are five attempts again, not one.
    await pool.query(
      `insert into signin.failed_attempts as f (email, source, failures) values ($1, $2, 1)
       on conflict (email, source) do update set last_failure = now(),
         failures = case when f.last_failure <= now() - make_interval(mins => $4) then 1 else f.failures + 1 end,
         locked_until = case when f.last_failure > now() - make_interval(mins => $4) and f.failures + 1 >= $3
           then now() + make_interval(mins => $4) end`,
      [email, source, failuresBeforeWaiting, waitMinutes],
    )
  },
  async forget(email, source) {
    await pool.query('delete from signin.failed_attempts where email = $1 and source = $2', [email, source])
  },
  async forgetAll(email) {
    await pool.query('delete from signin.failed_attempts where email = $1', [email])
  },
})
