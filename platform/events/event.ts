/** Every event and its payload (ids, never content); each domain adds its own: `'people.moved-prison': { personId: string }`. */
// biome-ignore lint/suspicious/noEmptyInterface: domains add to it
export interface EventRegister {}

export type EventName = keyof EventRegister & string
export type EventPayload<Name extends EventName> = EventRegister[Name]
