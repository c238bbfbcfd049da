import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { answerFields, uuid, WindowReferral, WindowRow } from './referral.ts'

const Changed = Type.Object({ id: uuid, version: Type.Integer() })
const secret = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' })
const deletion = { words: OrNull(Type.String({ minLength: 1, maxLength: 2000 })) }
const Deleted = Type.Object({ id: uuid, count: Type.Integer() })

/** The partner's side, for whoever signs in. */
export const windowApi = {
  list: query('partners.window-referrals', '/window/referrals', {
    input: Type.Object({}),
    output: Type.Array(WindowRow),
  }),
  show: query('partners.window-referral', '/window/referrals/:id', {
    input: Type.Object({ id: uuid }),
    output: WindowReferral,
  }),
  see: command('partners.window-see', '/window/referrals/:id/see', {
    input: Type.Object({ id: uuid }),
    output: Changed,
  }),
  answer: command('partners.window-answer', '/window/referrals/:id/answer', {
    input: Type.Object({ id: uuid, ...answerFields }),
    output: Changed,
  }),
  file: query('partners.window-file', '/window/files/:itemId', {
    input: Type.Object({ itemId: uuid }),
    output: Type.Unknown(),
    givesFile: 'application/octet-stream',
  }),
  deleted: command('partners.window-deleted', '/window/referrals/:id/deleted', {
    input: Type.Object({ id: uuid, ...deletion }),
    output: Deleted,
  }),
}

/** The same for whoever has a link: first a code, for which they get a key. Secrets travel in bodies, never in addresses. */
export const linkApi = {
  askCode: command('partners.link-ask-code', '/window/link/code', {
    input: Type.Object({ token: secret }),
    output: Type.Object({
      outcome: Type.Enum(['sent', 'too-many', 'gone', 'not-sent']),
      sentTo: OrNull(Type.String()),
    }),
  }),
  enterCode: command('partners.link-enter-code', '/window/link/open', {
    input: Type.Object({ token: secret, code: Type.String({ pattern: '^[0-9]{6}$' }) }),
    output: Type.Object({
      outcome: Type.Enum(['opened', 'wrong', 'code-over', 'gone']),
      key: OrNull(Type.String()),
    }),
  }),
  read: command('partners.link-read', '/window/link/referral', {
    input: Type.Object({ key: secret }),
    output: WindowReferral,
  }),
  answer: command('partners.link-answer', '/window/link/answer', {
    input: Type.Object({ key: secret, ...answerFields }),
    output: Changed,
  }),
  file: command('partners.link-file', '/window/link/file', {
    input: Type.Object({ key: secret, itemId: uuid }),
    output: Type.Unknown(),
    givesFile: 'application/octet-stream',
  }),
  deleted: command('partners.link-deleted', '/window/link/deleted', {
    input: Type.Object({ key: secret, ...deletion }),
    output: Deleted,
  }),
}
