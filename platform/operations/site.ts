import type pg from 'pg'
import type { RoleTable } from '#platform/access/permission.ts'
import type { Seal } from '#platform/access/seal.ts'
import type { MailKind, MailValues } from '#platform/mail/write-mail.ts'
import type { Language } from '#platform/texts/languages.ts'

/** One organisation as the running program knows it: its database, its clock, its outside connections. */
export type Site = Seal & {
  slug: string
  /** Logs in as the organisation's own role; nobody but the one path and sign-in takes a connection from it. */
  pool: pg.Pool
  /** Where people reach it, without a slash at the end. */
  url: string
  zone: string
  roles: RoleTable
  now(): Temporal.Instant
  mail<Kind extends MailKind>(letter: Letter<Kind>): Promise<void>
  hashPassword(password: string): Promise<string>
  /** Hurries the delivery of events just committed; losing a call is harmless, the sweep finds them. */
  deliverSoon(): void
  reportBug(bug: { id: string; operation: string; error: unknown }): void
}

export type Letter<Kind extends MailKind> = {
  to: string
  kind: Kind
  language: Language
  values: MailValues[Kind]
  /** Papers that go with it. */
  attachments?: { name: string; type: string; bytes: Uint8Array }[]
}
