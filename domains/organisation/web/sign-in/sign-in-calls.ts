import type { Reason } from '#platform/problem.ts'
import { CallProblem } from '#platform/web/index.ts'
import { leastPasswordLength } from '../../model/joining.ts'

/** Where somebody is signed in. */
export type Session = {
  id: string
  token: string
  createdAt: string
  updatedAt: string
  ipAddress: string | null
  userAgent: string | null
}

/** What the sign-in library says, as reasons of ours; its field `password` is always the one in use now. */
const reasons: Record<string, Reason> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'wrong-e-mail-or-password' },
  INVALID_EMAIL: { code: 'not-an-email', field: 'email' },
  INVALID_PASSWORD: { code: 'wrong-password', field: 'password' },
  PASSWORD_TOO_SHORT: { code: 'too-short', field: 'newPassword', values: { limit: leastPasswordLength } },
  PASSWORD_TOO_LONG: { code: 'too-long', field: 'newPassword' },
  LOCKED_OUT: { code: 'locked-out' },
  ACCOUNT_TEMPORARILY_LOCKED: { code: 'codes-locked' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { code: 'codes-locked' },
  INVALID_CODE: { code: 'wrong-sign-in-code', field: 'code' },
  INVALID_BACKUP_CODE: { code: 'wrong-recovery-code', field: 'code' },
  INVALID_TWO_FACTOR_COOKIE: { code: 'sign-in-too-slow' },
  INVALID_TOKEN: { code: 'reset-link-invalid' },
  SESSION_NOT_FRESH: { code: 'session-not-fresh' },
}

async function send<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'same-origin',
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new CallProblem('offline', [{ code: 'offline' }])
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw problemIn(response.status, answer?.code)
  return answer
}

function problemIn(status: number, code: unknown): CallProblem {
  const known = reasons[String(code)]
  if (known) return new CallProblem('refused', [known])
  if (status === 429) return new CallProblem('too-many', [{ code: 'too-many-requests' }])
  if (status === 401) return new CallProblem('not-signed-in', [{ code: 'not-signed-in' }])
  return new CallProblem('error', [{ code: 'unexpected-error' }])
}

const post = <Answer>(path: string, body: unknown = {}) => send<Answer>('POST', path, body)

/** Every call to the sign-in library; each throws a `CallProblem`. */
export const signInCalls = {
  /** Whether a second step is still to come. */
  async signIn(email: string, password: string): Promise<{ needsCode: boolean }> {
    const answer = await post<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password })
    return { needsCode: answer.twoFactorRedirect === true }
  },
  verifyCode: (code: string) => post('/two-factor/verify-totp', { code }),
  verifyRecoveryCode: (code: string) => post('/two-factor/verify-backup-code', { code }),
  signOut: () => post('/sign-out'),

  requestReset: (email: string) => post('/request-password-reset', { email }),
  resetPassword: (newPassword: string, token: string) => post('/reset-password', { newPassword, token }),
  changePassword: (currentPassword: string, newPassword: string) =>
    post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),

  enableSecondFactor: (password: string) =>
    post<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password }),
  async newRecoveryCodes(password: string): Promise<string[]> {
    const answer = await post<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { password })
    return answer.backupCodes
  },

  sessions: () => send<Session[]>('GET', '/list-sessions'),
  endSession: (token: string) => post('/revoke-session', { token }),
  endOtherSessions: () => post('/revoke-other-sessions'),
}
