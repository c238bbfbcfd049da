import type { FormPart } from '#domains/needs/model/form.ts'
import type { Centre } from '../../centre.ts'
import { momentOn } from '../../days.ts'
import { type AreaSlug, areas } from './areas.ts'
import type { NeedRows } from './rows.ts'

export type Forms = { intake: string; review: string }

const nothing = {
  ...{ areaId: null, asksNeeds: null, asksDistance: null, instrument: null, texts: null },
  ...{ answerAs: null, compartment: null },
} as const

const areaPart = (slug: AreaSlug): FormPart => ({
  ...nothing,
  ...{ id: slug, kind: 'area', asksNeeds: true, asksDistance: true },
  areaId: areas.find((area) => area.slug === slug)!.id,
})
const question = (id: string, en: string, nb: string, bg: string, ro: string): FormPart => ({
  ...nothing,
  ...{ id, kind: 'question', texts: { en, nb, bg, ro }, answerAs: 'words', compartment: 'help' },
})

/** What the house asks at the beginning and at reviews; gives the versions that hold. */
export function writeForms(rows: NeedRows, centre: Centre): Forms {
  const form = (purpose: 'intake' | 'review', names: FormNames, parts: FormPart[], minute: number) => {
    const recordedAt = momentOn(centre.opened, minute)
    const [formId, id] = [centre.id(recordedAt), centre.id(recordedAt)]
    rows.forms.push({ id: formId, unitId: null, purpose, names, retiredOn: null })
    rows.formVersions.push({
      ...{ id, formId, number: 1, parts, begins: centre.opened, recordedAt },
      recordedBy: centre.userId('rada'),
    })
    return id
  }
  return {
    intake: form(
      'intake',
      { en: 'First talk', nb: 'Første samtale', bg: 'Първи разговор', ro: 'Prima discuție' },
      [
        { ...nothing, id: 'strengths', kind: 'strengths' },
        ...areas.map(({ slug }) => areaPart(slug)),
        question(
          ...(['matters', 'What matters most to you?', 'Hva er viktigst for deg?'] as const),
          ...(['Кое е най-важно за вас?', 'Ce contează cel mai mult pentru dumneavoastră?'] as const),
        ),
      ],
      100,
    ),
    review: form(
      'review',
      {
        en: 'Looking back together',
        nb: 'Vi ser tilbake',
        bg: 'Поглед назад заедно',
        ro: 'Privim înapoi împreună',
      },
      [
        question(
          ...(['since', 'What has changed since last time?', 'Hva er annerledes siden sist?'] as const),
          ...(['Какво се промени от миналия път?', 'Ce s-a schimbat de data trecută?'] as const),
        ),
        ...(['housing', 'work', 'money', 'family', 'network'] as const).map(areaPart),
      ],
      104,
    ),
  }
}

type FormNames = NeedRows['forms'][number]['names']
