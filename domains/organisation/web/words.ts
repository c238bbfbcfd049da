import type { TextKey } from '#platform/texts/text.ts'
import type { StaffRole } from '../model/roles.ts'

/** The key of a role's name, and of the sentence that says what it opens. */
export const roleName = (role: StaffRole): TextKey => `role.${role}` as TextKey
export const roleMeaning = (role: StaffRole): TextKey => `role-means.${role}` as TextKey
