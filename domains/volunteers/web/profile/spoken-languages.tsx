import type { LanguageLevel, SpokenLanguage } from '#domains/people/model/index.ts'
import { type Field, LanguageField, useLanguageName, useTexts } from '#platform/web/index.ts'
import './profile.css'

const levels = ['mother-tongue', 'fluent', 'everyday', 'a-little'] as const

/** The languages that somebody speaks, and how well. */
export function SpokenLanguages({ field }: { field: Field<SpokenLanguage[]> }) {
  const { t } = useTexts()
  const nameOf = useLanguageName()
  const spoken = Array.isArray(field.value) ? field.value : []
  const codes = {
    ...field,
    value: spoken.map(({ language }) => language),
    set: (chosen: string[] | '' | null) =>
      field.set(
        (chosen || []).map(
          (code, index) =>
            spoken.find(({ language }) => language === code) ?? {
              language: code,
              level: index === 0 ? 'mother-tongue' : 'everyday',
            },
        ),
      ),
  }
  const setLevel = (language: string, level: LanguageLevel) =>
    field.set(spoken.map((one) => (one.language === language ? { language, level } : one)))
  return (
    <div className="volunteers-languages">
      <LanguageField field={codes} label={t('volunteers.profile.languages')} />
      {spoken.map(({ language, level }) => (
        <label key={language} className="volunteers-level">
          <span>{nameOf(language)}</span>
          <select
            className="input"
            aria-label={t('people.field.level-of', { language: nameOf(language) })}
            value={level}
            onChange={(event) => setLevel(language, event.currentTarget.value as LanguageLevel)}
          >
            {levels.map((value) => (
              <option key={value} value={value}>
                {t(`people.language-level.${value}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
