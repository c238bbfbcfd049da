import type { Definition } from '../definition.ts'
import { phq2 } from './phq-2.ts'

const values = [0, 1, 2, 3]

/** Of the same family as the PHQ-2, under the same terms. */
export const gad2: Definition = {
  ...phq2,
  instrument: 'gad-2',
  items: ['nervous', 'worry'].map((key) => ({ key, values })),
}
