import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { type Signer, signers } from '../model/agreement.ts'
import { agreementsApi } from '../model/agreements-api.ts'
import { signatureSvg } from '../model/signature-svg.ts'
import { readWithText } from './agreements.ts'

type FileAboutPeople = FileAnswer & { people: string[] }

/** The agreement on paper, in any of the four languages; what was drawn on a screen stands on its line. */
export const printAgreement = handle(agreementsApi.print, {
  permission: 'matches:read',
  concerns: (_input, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run(context, { id, language }): Promise<FileAboutPeople> {
    const { agreement, match, texts } = await readWithText(context.tx, id)
    const t = (key: Parameters<typeof format>[1], values?: Parameters<typeof format>[2]) =>
      format(language, key, values)
    const { title, sections } = texts[language]
    const { points } = agreement
    const names: Record<Signer, string> = {
      participant: match.displayName,
      volunteer: match.volunteerName ?? '',
      coordinator: match.coordinatorName ?? '',
    }
    const said = saidBy(agreement.signatures, language)
    const bytes = await makePdf('agreement', {
      ...{ language, title, sections, organisation: await organisationName(context) },
      parties: signers.map((who) => ({ label: t(`matches.signer.${who}`), value: names[who] })),
      points: [
        { label: t('matches.agreement.what'), value: points.what },
        { label: t('matches.agreement.how-often'), value: points.howOften },
        { label: t('matches.agreement.where'), value: points.where },
        { label: t('matches.agreement.until'), value: points.until },
        ...(points.more ? [{ label: t('matches.agreement.more'), value: points.more }] : []),
      ],
      pointsHeading: t('matches.agreement.points'),
      signaturesHeading: t('matches.agreement.signatures'),
      signatures: signers.map((who) => {
        const signature = agreement.signatures.find((one) => one.who === who)
        const picture = signature?.strokes ? signatureSvg(signature.strokes) : null
        return { name: names[who], label: t(`matches.signer.${who}`), said: said(who), picture }
      }),
      foot: t('matches.agreement.foot', {
        ...{ number: agreement.number, day: dayText(agreement.madeOn, language, 'long') },
      }),
    })
    return {
      name: `${t('matches.agreement.file', { number: agreement.number })}.pdf`,
      bytes,
      people: [match.standsFor],
    }
  },
})

const saidBy =
  (signatures: { who: Signer; way: 'paper' | 'screen'; signedOn: string }[], language: Language) =>
  (who: Signer): string => {
    const signature = signatures.find((one) => one.who === who)
    if (!signature) return format(language, 'matches.agreement.place-and-day')
    const day = dayText(signature.signedOn, language, 'long')
    return format(language, `matches.agreement.signed-${signature.way}`, { day })
  }

async function organisationName({ tx }: Context): Promise<string> {
  const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
  return name
}
