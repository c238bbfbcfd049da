import { useId } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { useLanguageChoice, useTexts } from '#platform/web/texts.tsx'

/** Each language stands under its own name, so that nobody must read a foreign one to find theirs. */
export function LanguageSwitch({ labelled = false }: { labelled?: boolean }) {
  const { t } = useTexts()
  const { language, choose } = useLanguageChoice()
  const id = useId()
  return (
    <div className="setting">
      <label className={labelled ? 'soft small' : 'sr-only'} htmlFor={id}>
        {t('shell.language')}
      </label>
      <select
        id={id}
        className="input"
        value={language}
        onChange={(event) => choose(event.currentTarget.value as typeof language)}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </div>
  )
}
