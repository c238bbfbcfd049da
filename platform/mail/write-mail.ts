import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, localeOf } from '#platform/texts/languages.ts'
import { paragraphsAsHtml } from './html.ts'
import bg from './messages/bg.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import ro from './messages/ro.json' with { type: 'json' }

const messages = { en, nb, bg, ro } satisfies Record<Language, typeof en>

/** What each mail says; moments are shown in the `zone` of the organisation. */
export type MailValues = {
  invitation: { name: string; organisation: string; link: string; until: Temporal.Instant; zone: string }
  'password-reset': { name: string; link: string; until: Temporal.Instant; zone: string }
  'sign-in-code-changed': { name: string; moment: Temporal.Instant; zone: string }
  'second-factor-removed': { name: string; moment: Temporal.Instant; zone: string }
  'role-given': { name: string; giver: string; receiver: string; roles: string; link: string }
  'role-asked': { name: string; giver: string; receiver: string; roles: string; link: string }
  /** What a domain has to say, already in the reader's language; the subject names nobody, and the link leads to the rest. */
  notice: { name: string; subject: string; text: string; action: string; link: string }
  /** To somebody outside who has no account: a paper goes with it. */
  paper: { subject: string; text: string }
}

export type MailKind = keyof MailValues

export type WrittenMail = { subject: string; text: string; html: string }

/** A mail in the reader's language, as plain text and as simple HTML. Subjects are seen by bystanders: they name nobody. */
export function writeMail<Kind extends MailKind>(
  kind: Kind,
  language: Language,
  values: MailValues[Kind],
): WrittenMail {
  const texts: Partial<Record<string, string>> = messages[language]
  const shown = asShown(language, values)
  const say = (key: string) =>
    String(new IntlMessageFormat(texts[key] ?? '', localeOf(language)).format(shown))

  const subject = say(`${kind}.subject`)
  const action = 'link' in values ? [`${say(`${kind}.action`)}:\n${values.link}`] : []
  const said = [say(`${kind}.text`), ...action]
  const paragraphs = 'name' in values ? [say('greeting'), ...said, say('closing')] : said
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: paragraphsAsHtml(paragraphs, language) }
}

function asShown(language: Language, values: MailValues[MailKind]): Record<string, string> {
  const inWords = (moment: Temporal.Instant) =>
    moment.toLocaleString(localeOf(language), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'zone' in values ? values.zone : 'UTC',
    })
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : inWords(value),
  ])
  return Object.fromEntries(entries)
}
