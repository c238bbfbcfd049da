export type { DomainField } from './domain-field.ts'
export { usePhone } from './field-phone.tsx'
export { AnyOf, FieldCard, KeptAnswer, MainButton, OneOf, Screen, type Tap } from './parts.tsx'
export { type Kept, useKept } from './use-kept.ts'
