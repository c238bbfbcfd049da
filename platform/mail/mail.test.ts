import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { languages } from '#platform/texts/languages.ts'
import { createMailer } from './mailer.ts'
import bg from './messages/bg.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import ro from './messages/ro.json' with { type: 'json' }
import { writeMail } from './write-mail.ts'

const from = 'Landfall <landfall@senter.example>'
const values = {
  name: 'Ionuț Щъркелов',
  organisation: 'Център Плевен',
  link: 'https://landfall.example/invitation?code=a&b=c',
  until: Temporal.Instant.from('2026-12-01T10:00:00Z'),
  moment: Temporal.Instant.from('2026-11-22T09:30:00Z'),
  zone: 'Europe/Sofia',
}
const kinds = ['invitation', 'password-reset', 'sign-in-code-changed', 'second-factor-removed'] as const

const cleanUp: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-mail-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  return join(folder, 'mails')
}

async function mailServer(options: SMTPServerOptions = {}) {
  const received: { to: string[]; content: string; user: unknown }[] = []
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    async onData(stream, session, done) {
      const content = (await Array.fromAsync<Buffer>(stream)).join('')
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        content,
        user: session.user,
      })
      done()
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanUp.push(() => new Promise<void>((closed) => server.close(() => closed())))
  return { port: (server.server.address() as AddressInfo).port, received }
}

async function openMailer(smtpUrl: string) {
  const mailer = createMailer({ smtpUrl, from, folder: await emptyFolder() })
  cleanUp.push(mailer.close)
  return mailer
}

const passwordIsRight: SMTPServerOptions = {
  authOptional: false,
  onAuth: ({ username, password }, _, answer) =>
    username === 'centre' && password === 'p@ss word'
      ? answer(null, { user: username })
      : answer(new Error('wrong password')),
}

const decoded = (eml: string) =>
  eml
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())

describe('Mail through a mail server', () => {
  it('arrives with its text, in Cyrillic too', async () => {
    const { port, received } = await mailServer({ hideSTARTTLS: true })
    const mailer = await openMailer(`smtp://127.0.0.1:${port}`)
    await mailer.sendMail({ to: 'maria@senter.example', ...writeMail('invitation', 'nb', values) })
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['maria@senter.example'])
    expect(received[0]?.content).toContain('From: Landfall <landfall@senter.example>')
    expect(received[0]?.content).toContain('multipart/alternative')
    expect(decoded(received[0]?.content ?? '')).toContain('Щъркелов')
  })

  it('is sent under the name and password in the settings', async () => {
    const { port, received } = await mailServer({
      ...passwordIsRight,
      hideSTARTTLS: true,
      allowInsecureAuth: true,
    })
    const mailer = await openMailer(`smtp://centre:p%40ss%20word@127.0.0.1:${port}`)
    await mailer.sendMail({ to: 'maria@senter.example', subject: 'Hei', text: 'Hei', html: '<p>Hei</p>' })
    expect(received.map(({ user }) => user)).toEqual(['centre'])
  })

  it('goes over an encrypted line where the server offers one', async () => {
    let encrypted = false
    const { port } = await mailServer({
      ...passwordIsRight,
      onMailFrom: (_, session, answer) => {
        encrypted = session.secure
        answer()
      },
    })
    // The test server's certificate is nobody's: the setting that accepts it stands in the address.
    const mailer = await openMailer(
      `smtp://centre:p%40ss%20word@127.0.0.1:${port}?tls.rejectUnauthorized=false`,
    )
    await mailer.sendMail({ to: 'maria@senter.example', subject: 'Hei', text: 'Hei', html: '<p>Hei</p>' })
    expect(encrypted).toBe(true)
  })

  it('fails loudly when the server refuses', async () => {
    const { port } = await mailServer({ ...passwordIsRight, hideSTARTTLS: true, allowInsecureAuth: true })
    const mailer = await openMailer(`smtp://centre:wrong@127.0.0.1:${port}`)
    const mail = { to: 'maria@senter.example', subject: 'Hei', text: 'Hei', html: '<p>Hei</p>' }
    await expect(mailer.sendMail(mail)).rejects.toThrow('Invalid login')
  })
})

describe('Mail without a mail server', () => {
  it('becomes a file that a mail program opens and that only its owner can read', async () => {
    const folder = await emptyFolder()
    const mailer = createMailer({ from, folder })
    await mailer.sendMail({ to: 'maria@senter.example', ...writeMail('password-reset', 'ro', values) })
    await mailer.sendMail({ to: 'ivan@senter.example', ...writeMail('password-reset', 'bg', values) })
    const files = await readdir(folder)
    expect(files).toHaveLength(2)
    expect(files.every((file) => file.endsWith('.eml'))).toBe(true)
    const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    expect(mails.join()).toContain('To: maria@senter.example')
    expect(decoded(mails.join())).toContain('https://landfall.example/invitation?code=a&b=c')
    expect((await stat(join(folder, files[0]!))).mode & 0o077).toBe(0)
  })
})

describe('What a mail says', () => {
  it.each(languages)('names nobody in a subject line that others may see (%s)', (language) => {
    for (const kind of kinds) {
      const { subject } = writeMail(kind, language, values)
      expect(subject).toContain('Landfall')
      expect(subject).not.toMatch(/Ionuț|Щъркелов|Плевен|[{}]/)
    }
  })

  it.each(languages)('says the same things in every language (%s)', (language) => {
    const placeholders = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort().join()])
    expect(placeholders({ en, nb, bg, ro }[language])).toEqual(placeholders(en))
    for (const kind of kinds) {
      const { text, html } = writeMail(kind, language, values)
      expect(text).toContain(values.name)
      expect(text).not.toMatch(/[{}şţŞŢ]/)
      expect(html).toContain(`lang="${language}"`)
    }
  })

  it('shows moments on the clock of the organisation', () => {
    expect(writeMail('invitation', 'bg', values).text).toContain('1 декември 2026 г. в 12:00')
    expect(writeMail('sign-in-code-changed', 'en', values).text).toContain('22 November 2026 at 11:30')
  })

  it('never reads a name as HTML', () => {
    const { html } = writeMail('invitation', 'en', { ...values, name: '<b>Eve</b> "&' })
    expect(html).toContain('&lt;b&gt;Eve&lt;/b&gt; &quot;&amp;')
    expect(html).toContain('href="https://landfall.example/invitation?code=a&amp;b=c"')
  })
})
