import { makePdf } from '#platform/documents/make-pdf.ts'
import { handle } from '#platform/operations/handler.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { StayFile } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { aboutPaper, houseName, type PaperAbout, saying } from '../children/papers.ts'
import { aboutStay, readStay } from './stay-store.ts'

const facts = (stay: StayFile, language: Language) => {
  const t = saying(language)
  const at = (day: string, time: string) => `${dayText(day, language, 'long')}, ${time}`
  const said = [
    ['family.stay.place', stay.placeName],
    ['family.stay.arrives', at(stay.arrivesOn, stay.arrivesAt)],
    ['family.stay.leaves', at(stay.leavesOn, stay.leavesAt)],
    ['family.stay.brings', stay.brings],
    ['family.stay.collects', stay.collects],
    ['family.stay.reachable', [stay.reachable, stay.reachablePhone].filter(Boolean).join(', ')],
    ['family.stay.supervisor', stay.supervised ? stay.supervisor : t('family.stay.not-supervised')],
  ] as const
  return said.flatMap(([key, value]) => (value ? [{ label: t(key), value }] : []))
}

/** What whoever is on duty needs in the hand: who comes, who collects, who answers the phone, and when to stop. */
export const staySheet = handle(staysApi.sheet, {
  permission: 'children:read',
  concerns: aboutPaper,
  async run({ tx, actor, today }, { id, language }): Promise<PaperAbout> {
    const t = saying(language)
    const stay = await readStay(tx, id, today)
    const house = await houseName(tx)
    const programme = stay.programme.map(({ at, what, words }) =>
      [at, t(`family.stay.part.${what}`), words].filter(Boolean).join(' · '),
    )
    const parts = [
      { heading: t('family.stay.programme'), paragraphs: programme },
      { heading: t('family.child.conditions'), paragraphs: stay.conditions ? [stay.conditions] : [] },
      { heading: t('family.child.stop-rule'), paragraphs: stay.stopRule ? [stay.stopRule] : [] },
      { heading: t('family.stay.how-it-went'), paragraphs: [t('family.stay.sheet-report')] },
    ]
    const bytes = await makePdf('letter', {
      ...{ language, from: [house], to: [], isLargePrint: false, greeting: '', closing: '' },
      placeAndDay: dayText(today.toString(), language, 'long'),
      about: t('family.stay.sheet-of', {
        child: stay.childCalled ?? stay.guestName ?? '',
        adult: stay.adultCalled ?? 'none',
      }),
      facts: facts(stay, language),
      parts: parts.filter(({ paragraphs }) => paragraphs.length > 0),
      signature: { name: actor.name, label: house },
      foot: t('family.stay.sheet-foot'),
    })
    return { name: `${t('family.stay.sheet')}.pdf`, bytes, about: aboutStay(null, stay) }
  },
})
