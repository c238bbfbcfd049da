import type { FamilyMemberDetails } from '../../model/members/family-member.ts'
import type { RelationDetails } from '../../model/members/relation.ts'

type Some = { given?: string; family?: string } & Partial<Omit<FamilyMemberDetails, 'names'>>

/** A relative of whom little is known. */
export const aRelative = ({ given = 'Somebody', family = '', ...more }: Some = {}): FamilyMemberDetails => ({
  names: {
    ...{ given, family, called: '' },
    ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
  },
  ...{ relation: 'partner', county: '', language: 'bg', languages: [], interpreterNeeded: 'not-asked' },
  ...{ phone: null, email: null, address: null, addressProtected: false, safeToLeaveMessage: 'not-asked' },
  ...{ wishes: '', notes: '' },
  ...more,
})

export const aRelation = (more: Partial<RelationDetails> = {}): RelationDetails => ({
  ...{ relation: 'partner', since: null, until: null, mayKnow: 'not-asked', mayKnowWords: '' },
  ...{ contactWish: 'not-asked', personWish: 'not-asked', askedOn: null },
  ...more,
})
