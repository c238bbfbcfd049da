import type { World } from '#apps/server/testing/world.ts'
import type { FormPart } from '../../model/form.ts'
import type { PartAnswer } from '../../model/form-answer.ts'
import type { NewNeed } from '../../model/need.ts'

/** The areas that every house begins with, by their fixed ids. */
export const areaIds = {
  housing: '01900000-0000-7000-8000-00000000a001',
  work: '01900000-0000-7000-8000-00000000a002',
  health: '01900000-0000-7000-8000-00000000a006',
  alcohol: '01900000-0000-7000-8000-00000000a007',
  drugs: '01900000-0000-7000-8000-00000000a008',
  family: '01900000-0000-7000-8000-00000000a009',
}

/** A bed for the first night. */
export const bed = '01900000-0000-7000-8000-00000000b001'

export async function entrust(
  { owner }: World,
  personId: string,
  unitId: string,
  { userId }: { userId: string },
): Promise<void> {
  await owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [personId, unitId, userId],
  )
}

export const newNeed = (personId: string, areaId: string, more: Partial<NewNeed> = {}): NewNeed => ({
  ...{ personId, areaId, libraryId: null, words: 'Something of their own', since: '2026-11-20' },
  ...{ status: 'not-started', carriedBy: null, carrierId: null, carrierName: null },
  ...more,
})

const part = { areaId: null, asksNeeds: null, asksDistance: null, instrument: null, texts: null }
const noQuestion = { answerAs: null, compartment: null }

export const strengthsPart: FormPart = { ...part, ...noQuestion, id: 'strengths', kind: 'strengths' }
export const areaPart = (id: string, areaId: string): FormPart => ({
  ...{ ...part, ...noQuestion, id, kind: 'area', areaId, asksNeeds: true, asksDistance: true },
})
export const questionPart = (id: string, compartment: 'help' | 'health' | 'family' = 'help'): FormPart => ({
  ...{ ...part, id, kind: 'question', answerAs: 'words', compartment },
  texts: { en: 'What matters most?', nb: '', bg: 'Кое е най-важно?', ro: '' },
})

export const said = (partId: string, more: Partial<PartAnswer> = {}): PartAnswer => ({
  ...{ partId, answer: null, needs: [], stepOfPerson: null, stepOfStaff: null },
  ...{ strengths: [], yesNo: null, words: null },
  ...more,
})

export const inAll = (name: string) => ({ en: name, nb: `${name} nb`, bg: `${name} bg`, ro: `${name} ro` })
