import { bookingHandlers } from './book-stay.ts'
import { staySheet } from './stay-sheet.ts'
import { stayHandlers } from './stays.ts'

export const staysHandlers = [...stayHandlers, ...bookingHandlers, staySheet]
