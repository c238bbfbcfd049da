import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import { asProblem, type CallProblem, Dropdown, download, ErrorState, useTexts } from '#platform/web/index.ts'
import { needsFormsApi } from '../../model/forms-api.ts'

/** The form for a pen, in any of the four languages. */
export function PrintMenu({ versionId: id, name }: { versionId: string; name: string }) {
  const { t } = useTexts()
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const print = async (language: Language, isLargePrint: boolean) => {
    setProblem(null)
    try {
      await download(needsFormsApi.print, { id, language, isLargePrint })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <>
      <Dropdown
        label={t('needs.forms.print-of', { name })}
        icon={IconPrinter}
        button={t('needs.forms.print')}
        closeOnClick
      >
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            className="dropdown-item"
            lang={language}
            onClick={() => void print(language, false)}
          >
            {languageNames[language]}
          </button>
        ))}
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            className="dropdown-item"
            onClick={() => void print(language, true)}
          >
            {t('needs.forms.print-large', { language: languageNames[language] })}
          </button>
        ))}
      </Dropdown>
      {problem && <ErrorState error={problem} />}
    </>
  )
}
