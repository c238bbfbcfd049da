import { requireUnit } from '#domains/organisation/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import { format } from '#platform/texts/text.ts'
import { obstaclesToDeletionRequest } from '../model/disclosure-rules.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { requireDisclosure } from './disclosure-store.ts'

type FileAboutPerson = FileAnswer & { personId: string }

/** Asks a recipient to delete what they received: what it was, of whom, since when it may not be kept, how to answer. */
export const deletionLetter = handle(disclosuresApi.deletionLetter, {
  permission: 'grounds:read',
  concerns: (_input, file) => (file as FileAboutPerson | undefined)?.personId ?? null,
  async run({ tx, actor, today, site }, { id, language }): Promise<FileAboutPerson> {
    const disclosure = await requireDisclosure(tx, id)
    refuseIfAny(obstaclesToDeletionRequest(disclosure))
    const person = await requirePerson(tx, disclosure.personId)
    const unit = await requireUnit(tx, person.unitId)
    const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const t = (key: Parameters<typeof format>[1], values?: Parameters<typeof format>[2]) =>
      format(language, key, values)
    const dayOf = (moment: string) =>
      dayText(
        Temporal.Instant.from(moment).toZonedDateTimeISO(site.zone).toPlainDate().toString(),
        language,
        'long',
      )
    const senders = [...new Set([name, unit.name])]
    const bytes = await makePdf('letter', {
      ...{ language, about: t('grounds.deletion.letter-about'), isLargePrint: false, from: senders },
      to: [disclosure.recipientName],
      placeAndDay: t('grounds.deletion.place-and-day', {
        place: unit.name,
        day: dayText(today.toString(), language, 'long'),
      }),
      greeting: t('grounds.deletion.greeting'),
      facts: [
        { label: t('grounds.deletion.about-whom'), value: person.displayName },
        { label: t('grounds.deletion.what'), value: t(`grounds.data.${disclosure.dataGroup}`) },
        { label: t('grounds.deletion.told-on'), value: dayOf(disclosure.disclosedAt) },
        { label: t('grounds.deletion.stopped-on'), value: dayOf(disclosure.stoppedAt!) },
        { label: t('grounds.deletion.number'), value: id.slice(-6).toUpperCase() },
      ],
      parts: [
        { heading: t('grounds.deletion.ask-heading'), paragraphs: [t('grounds.deletion.ask')] },
        { heading: t('grounds.deletion.answer-heading'), paragraphs: [t('grounds.deletion.answer-how')] },
      ],
      closing: t('grounds.deletion.closing'),
      signature: { name: actor.name, label: senders.join(', ') },
      foot: t('grounds.form.foot', { name }),
    })
    return { name: `${t('grounds.deletion.file')}.pdf`, bytes, personId: disclosure.personId }
  },
})
