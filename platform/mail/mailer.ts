import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; contentType: string; content: Buffer }[]
}

export type Mailer = {
  sendMail: (mail: Mail) => Promise<void>
  /** Ends the connections that are kept open for the next mail. */
  close: () => void
}

/** Sends through the SMTP server of `smtpUrl`; without one, every mail becomes a file in `folder`. */
export function createMailer(settings: { smtpUrl?: string; from: string; folder: string }): Mailer {
  const { smtpUrl, from, folder } = settings
  let transport: Promise<Transporter> | undefined

  // Loaded with the first mail: most starts of the server send none.
  async function openTransport(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer')
    const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }
    return smtpUrl
      ? createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...patience }, { from })
      : createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from })
  }

  return {
    async sendMail(mail) {
      transport ??= openTransport()
      const sent = await (await transport).sendMail(mail)
      if (!smtpUrl) await keepAsFile(folder, sent.message)
    },
    close() {
      transport?.then((open) => open.close())
    },
  }
}

async function keepAsFile(folder: string, message: Buffer): Promise<void> {
  // A link in a mail opens an account: only the user who runs Landfall may read the folder.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const moment = Temporal.Now.instant().toString({ fractionalSecondDigits: 3 }).replaceAll(':', '-')
  const file = join(folder, `${moment}-${crypto.randomUUID().slice(0, 8)}.eml`)
  await writeFile(`${file}.part`, message, { mode: 0o600 })
  await rename(`${file}.part`, file)
}
