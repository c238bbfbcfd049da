import type pg from 'pg'

/** Wrong passwords in a row, per e-mail address. */
export type FailedAttempts = {
  isLocked(email: string): Promise<boolean>
  count(email: string): Promise<void>
  forget(email: string): Promise<void>
}

const failuresBeforeWaiting = 5
const waitMinutes = 15

export const failedAttempts = (pool: pg.Pool): FailedAttempts => ({
  async isLocked(email) {
    const { rowCount } = await pool.query(
      'select from signin.failed_attempts where email = $1 and locked_until > now()',
      [email],
    )
    return rowCount === 1
  },
  async count(email) {
    // What lies longer back than the wait no longer counts: after a wait there are five attempts again, not one.
    await pool.query(
      `insert into signin.failed_attempts as f (email, failures) values ($1, 1)
       on conflict (email) do update set last_failure = now(),
         failures = case when f.last_failure <= now() - make_interval(mins => $3) then 1 else f.failures + 1 end,
         locked_until = case when f.last_failure > now() - make_interval(mins => $3) and f.failures + 1 >= $2
           then now() + make_interval(mins => $3) end`,
      [email, failuresBeforeWaiting, waitMinutes],
    )
  },
  async forget(email) {
    await pool.query('delete from signin.failed_attempts where email = $1', [email])
  },
})
