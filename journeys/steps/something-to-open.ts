import type { Page } from 'playwright-core'
import { intakeApi } from '../../domains/intake/model/index.ts'
import { needsFormsApi } from '../../domains/needs/model/index.ts'
import { countdownApi } from '../../domains/release/model/index.ts'
import { callsOf } from './calls.ts'

/** A form of one strength and one question, answered twice, so that there is something to compare. */
export async function formAnsweredTwice(coordinator: Page, manager: Page, personId: string) {
  const [maria, ventsislav] = [callsOf(coordinator), callsOf(manager)]
  const named = (text: string) => ({ en: text, nb: text, bg: text, ro: text })
  const nothing = { areaId: null, asksNeeds: null, asksDistance: null, instrument: null }
  const { id, versionId } = await ventsislav.do(needsFormsApi.add, {
    ...{ unitId: (await maria.ask(intakeApi.choices, {})).units[0]!.id, purpose: 'review' },
    names: named('First look'),
    parts: [
      { ...nothing, id: 'strengths', kind: 'strengths', texts: null, answerAs: null, compartment: null },
      {
        ...{ ...nothing, id: 'best', kind: 'question', texts: named('What was best?'), answerAs: 'words' },
        compartment: 'help',
      },
    ],
  })
  const none = { answer: null, needs: [], stepOfPerson: null, stepOfStaff: null, yesNo: null }
  const answer = (heldOn: string, words: string) =>
    maria.do(needsFormsApi.give, {
      ...{ personId, formVersionId: versionId, heldOn, how: 'together' },
      parts: [
        { ...none, partId: 'strengths', strengths: [{ words: 'I can cook', ownWords: true }], words: null },
        { ...none, partId: 'best', strengths: [], words },
      ],
    })
  const today = Temporal.Now.plainDateISO()
  const before = await answer(today.subtract({ days: 30 }).toString(), 'The football')
  const after = await answer(today.subtract({ days: 1 }).toString(), 'The visit of my girls')
  return { id, answers: [before.id, after.id] }
}

/** A question that somebody has brought to us and that waits. */
export async function aReferral(coordinator: Page): Promise<string> {
  const { ask, do: act } = callsOf(coordinator)
  const { units } = await ask(intakeApi.choices, {})
  const { id } = await act(intakeApi.add, {
    ...{ unitId: units[0]!.id, how: 'by-hand', cameOn: Temporal.Now.plainDateISO().toString() },
    ...{
      sourceKind: 'prison',
      givenName: 'Elisaveta',
      familyName: 'Lozarova',
      birthDate: null,
      birthYear: 1990,
    },
    ...{ sex: 'woman', languages: ['bg'], interpreterNeeded: 'no', whereabouts: 'serving', prison: null },
    ...{ releaseDay: null, phone: null, email: null, knows: 'yes', about: 'A place to live.', wishes: [] },
    ...{ wishWords: '', referrerName: null, referrerFrom: null, referrerPhone: null, referrerEmail: null },
    ...{ language: 'bg', consent: null },
  })
  return id
}

/** The release that is nearest. */
export async function aRelease(coordinator: Page): Promise<string> {
  const { lanes } = await callsOf(coordinator).ask(countdownApi.lanes, {})
  const card = lanes.flatMap(({ cards }) => cards)[0]
  if (!card) throw new Error('the example has no release to open')
  return card.releaseId
}
