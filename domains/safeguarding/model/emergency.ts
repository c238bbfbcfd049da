import Type from 'typebox'

export const EmergencyNumber = Type.Object({
  number: Type.String(),
  answers: Type.Enum(['all', 'ambulance', 'police']),
})
export type EmergencyNumber = Type.Static<typeof EmergencyNumber>

/** Countries where the first number to call is not 112 for everything. */
const others: Record<string, EmergencyNumber[]> = {
  NO: [
    { number: '113', answers: 'ambulance' },
    { number: '112', answers: 'police' },
  ],
  GB: [{ number: '999', answers: 'all' }],
}

/** Whom to call at once where a life is in danger. 112 is answered all over Europe. */
export const emergencyNumbers = (country: string): EmergencyNumber[] =>
  others[country] ?? [{ number: '112', answers: 'all' }]
