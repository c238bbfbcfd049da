import gad2 from './content/gad-2-en.json' with { type: 'json' }
import phq2 from './content/phq-2-en.json' with { type: 'json' }
import rosenberg from './content/rosenberg-en.json' with { type: 'json' }
import type { Pack } from './pack.ts'

/** Official texts that anybody may pass on. A centre adds them as it would its own. */
export const shippedPacks = [phq2, gad2, rosenberg] as Pack[]
