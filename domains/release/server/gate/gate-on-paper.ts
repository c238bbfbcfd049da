import type { EmergencyNumber } from '#domains/safeguarding/model/index.ts'
import type { DaySheet } from '#platform/documents/day-sheet.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { TextKey } from '#platform/texts/text.ts'
import type { Words } from '../../model/board-words.ts'
import { type GateFile, gateItems, type Stop } from '../../model/gate/gate.ts'

export type Surroundings = {
  calledName: string
  language: Language
  organisation: string
  unit: string
  responsible: string | null
  phones: readonly { name: string; phone: string }[]
  emergency: readonly EmergencyNumber[]
}

type Sheet = Omit<DaySheet, 'language' | 'isLargePrint'>

/** The person's own sheet: everything that was arranged, in the second person. */
export function sheetForPerson(file: GateFile, words: Words, around: Surroundings): Sheet {
  const { t } = words
  const { plan } = file
  const whoMeets =
    plan.meets === null
      ? t('release.gate.paper.not-said')
      : plan.meets === 'nobody-by-own-wish'
        ? t('release.gate.paper.nobody')
        : [file.meets, plan.meetsPhone].filter(Boolean).join(', ') || t(`release.gate.meets.${plan.meets}`)
  return {
    ...frame(file, words, around),
    subtitle: file.personName,
    introduction: t('release.gate.paper.for-you', { name: around.calledName }),
    first: [{ label: t('release.gate.paper.who'), value: whoMeets }, ...whereAndWhen(file, words)],
    checks: {
      heading: t('release.gate.paper.in-hand'),
      // What is not needed is left out; what was not asked has an empty box to be ticked by hand.
      rows: gateItems
        .filter((item) => plan.items[item].answer !== 'not-needed')
        .map((item) => ({
          ticked: plan.items[item].answer === 'yes',
          label: t(`release.gate.item.${item}` as TextKey),
          words: plan.items[item].words ?? '',
        })),
    },
    stops: stopsOf(plan.stops, words),
    parts: otherwise(
      [
        ['if-not-released', plan.ifNotReleased],
        ['if-early', plan.ifEarly],
        ['if-arrested', plan.ifArrested],
      ],
      words,
    ),
  }
}

/** For whoever meets: where, when, how, the stops that are meant for them, and what to do if nobody comes out. */
export function sheetForMeeting(file: GateFile, words: Words, around: Surroundings): Sheet {
  const { t } = words
  const { plan } = file
  const transport = plan.items.transport.words
  return {
    ...frame(file, words, around),
    subtitle: t('release.gate.paper.you-meet', { name: around.calledName }),
    introduction: t('release.gate.paper.for-whoever-meets'),
    first: [
      ...whereAndWhen(file, words),
      ...(transport ? [{ label: t('release.gate.item.transport'), value: transport }] : []),
    ],
    checks: { heading: '', rows: [] },
    stops: stopsOf(
      plan.stops.filter(({ shared }) => shared),
      words,
    ),
    parts: otherwise([['if-not-released', plan.ifNotReleased]], words),
  }
}

const frame = (
  file: GateFile,
  { t, day }: Words,
  { organisation, unit, phones, emergency }: Surroundings,
) => ({
  title: file.day === null ? t('release.gate.paper.day-not-known') : day(file.day, 'weekday'),
  numbers: {
    heading: t('release.gate.paper.call'),
    rows: [
      ...phones.map(({ name, phone }) => ({ label: name, number: phone })),
      ...emergency.map(({ number, answers }) => ({
        label: t(`release.gate.paper.emergency-${answers}`),
        number,
      })),
    ],
  },
  foot: [organisation, unit].join(' · '),
})

function whereAndWhen({ plan, prison, day: released }: GateFile, { t, day }: Words) {
  const hours = [plan.fromHour, plan.untilHour].filter((hour) => hour !== null).join('–')
  const where = plan.place ?? prison
  return [
    ...(where ? [{ label: t('release.gate.paper.where'), value: where }] : []),
    ...(released === null && hours === ''
      ? []
      : [
          {
            label: t('release.gate.paper.when'),
            value: [released === null ? '' : day(released, 'long'), hours].filter(Boolean).join(', '),
          },
        ]),
  ]
}

const stopsOf = (stops: readonly Stop[], { t, day }: Words) => ({
  heading: t('release.gate.paper.stops'),
  rows: stops
    .toSorted((a, b) => `${a.day ?? '9'} ${a.at ?? '99'}`.localeCompare(`${b.day ?? '9'} ${b.at ?? '99'}`))
    .map((stop) => ({
      when:
        [stop.day === null ? '' : day(stop.day, 'short'), stop.at ?? ''].filter(Boolean).join(', ') || '–',
      what: stop.what,
      where: stop.where ?? '',
    })),
})

type Case = readonly ['if-not-released' | 'if-early' | 'if-arrested', string | null]

const otherwise = (cases: readonly Case[], { t }: Words) =>
  cases.flatMap(([kind, text]) =>
    text === null ? [] : [{ heading: t(`release.gate.${kind}`), paragraphs: text.split(/\n+/) }],
  )
