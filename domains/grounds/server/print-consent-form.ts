import { requirePerson } from '#domains/people/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { dataGroups } from '../model/consent.ts'
import { needsRecipient } from '../model/consent-rules.ts'
import { groundsApi } from '../model/grounds-api.ts'

/** A consent for a pen, in any of the four languages: what is asked, that "no" has no cost, how to take it back, who signs or hears it. */
export const printConsentForm = handle(groundsApi.printForm, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId, language, purpose }): Promise<FileAnswer> {
    const person = await requirePerson(tx, personId)
    const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const t = (key: Parameters<typeof format>[1], values?: Parameters<typeof format>[2]) =>
      format(language, key, values)
    const line = (label: string, help = '') => ({ label, help, kind: 'line' as const })
    const bytes = await makePdf('printable-form', {
      ...{ language, organisation: name, isLargePrint: true, foot: t('grounds.form.foot', { name }) },
      title: t('grounds.form.title'),
      introduction: t('grounds.form.introduction', { person: person.displayName, name }),
      sections: [
        {
          heading: t('grounds.form.what'),
          text: t(`grounds.form.asks.${purpose}`, { name }),
          fields: [
            ...(needsRecipient(purpose) ? [line(t('grounds.recipient'))] : []),
            {
              ...{ label: t('grounds.data-groups'), help: t('grounds.form.tick'), kind: 'choices' },
              choices: dataGroups.map((group) => t(`grounds.data.${group}`)),
            },
            line(t('grounds.form.until'), t('grounds.form.until-help')),
          ],
        },
        {
          heading: t('grounds.form.your-right'),
          text: t('grounds.form.right', { name }),
          fields: [
            {
              ...{ label: t('grounds.language'), help: '', kind: 'choices' },
              choices: [...languages.map((one) => languageNames[one]), t('grounds.form.another-language')],
            },
            line(t('grounds.form.place-and-day')),
          ],
        },
      ],
      signatures: [t('grounds.form.sign-person'), t('grounds.form.sign-witness')],
    })
    return { name: `${t('grounds.form.file')}.pdf`, bytes }
  },
})
