import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'

export type Told = { userId: string; name: string; email: string; language: Language }
export type Mailed = { id: string; unitId: string; unit: string }

type Sentence = 'worries.mail.raised' | 'worries.mail.waits' | 'worries.mail.reopened'
type SentenceOfMany = 'worries.mail.many-raised' | 'worries.mail.many-wait'

/** A mail that names nobody: what the worry is stands in Landfall, behind the sign-in. */
const mail = ({ site }: SystemContext, { language, name, email }: Told, text: string, path: string) =>
  site.mail({
    ...{ to: email, kind: 'notice', language },
    values: {
      name,
      subject: format(language, 'worries.mail.subject'),
      text,
      action: format(language, 'worries.mail.action'),
      link: `${site.url}${path}`,
    },
  })

/** One address that takes no mail does not keep the others from being told; if nobody could be, it is tried again. */
async function sendAll(mails: Promise<void>[]): Promise<void> {
  const sent = await Promise.allSettled(mails)
  const failed = sent.filter((result) => result.status === 'rejected')
  if (failed.length > 0 && failed.length === sent.length) throw failed[0]!.reason
}

export const mailAbout = (context: SystemContext, worry: Mailed, told: Told[], sentence: Sentence) =>
  sendAll(
    told.map((one) =>
      mail(context, one, format(one.language, sentence, { unit: worry.unit }), `/worries/${worry.id}`),
    ),
  )

/** To each who answers one mail for a unit, however many worries it is about. */
export async function tellTogether(
  context: SystemContext,
  worries: readonly Mailed[],
  toldOf: (worry: Mailed) => Promise<Told[]>,
  { one, many }: { one: Sentence; many: SentenceOfMany },
): Promise<void> {
  const mails = new Map<string, { told: Told; about: Mailed[] }>()
  for (const worry of worries)
    for (const told of await toldOf(worry)) {
      const key = `${told.userId} ${worry.unitId}`
      const waiting = mails.get(key) ?? { told, about: [] }
      waiting.about.push(worry)
      mails.set(key, waiting)
    }
  await sendAll(
    [...mails.values()].map(({ told, about }) => {
      const [{ id, unit }, ...others] = about as [Mailed, ...Mailed[]]
      const { language } = told
      return others.length === 0
        ? mail(context, told, format(language, one, { unit }), `/worries/${id}`)
        : mail(context, told, format(language, many, { unit, count: about.length }), '/worries')
    }),
  )
}
