import { IconPrinter } from '@tabler/icons-react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Dropdown, download } from '#platform/web/index.ts'
import type { refusalsApi } from '../model/refusals-api.ts'

type Printed = typeof refusalsApi.letter | typeof refusalsApi.answerLetter

/** A letter on paper, in any of the four languages. */
export function PrintLetter({ op, id, label }: { op: Printed; id: string; label: string }) {
  return (
    <Dropdown label={label} icon={IconPrinter}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="dropdown-item"
          lang={language}
          onClick={() => void download(op, { id, language })}
        >
          {languageNames[language]}
        </button>
      ))}
    </Dropdown>
  )
}
