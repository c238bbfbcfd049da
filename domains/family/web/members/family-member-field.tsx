import { FoundField, type FoundFieldProps } from './found-field.tsx'

/** Somebody of a family who is on record, found by name; for pages of those who may read about families. */
export const FamilyMemberField = (props: FoundFieldProps) => <FoundField {...props} searchId="relatives" />
