import { type Field, LanguageField, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { LanguageLevel, SpokenLanguage } from '../../model/person.ts'
import { useChoices } from '../words.ts'
import './spoken-languages.css'

/** The languages that somebody speaks, and how well; the first one is taken for the mother tongue until said otherwise. */
export function SpokenLanguages({ field, label }: { field: Field<SpokenLanguage[]>; label?: string }) {
  const { t } = useTexts()
  const nameOf = useLanguageName()
  const { levels } = useChoices()
  const spoken = Array.isArray(field.value) ? field.value : []
  const words = ({ language, level }: SpokenLanguage) =>
    `${nameOf(language)} (${t(`people.language-level.${level}`)})`
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
    register: (label: string) =>
      field.register(label, (value) => (value as SpokenLanguage[]).map(words).join(', ')),
  }
  const setLevel = (language: string, level: LanguageLevel) =>
    field.set(spoken.map((one) => (one.language === language ? { language, level } : one)))
  return (
    <div className="people-languages">
      <LanguageField field={codes} label={label ?? t('people.field.languages')} />
      {spoken.map(({ language, level }) => (
        <label key={language} className="people-level">
          <span>{nameOf(language)}</span>
          <select
            className="input"
            aria-label={t('people.field.level-of', { language: nameOf(language) })}
            value={level}
            onChange={(event) => setLevel(language, event.currentTarget.value as LanguageLevel)}
          >
            {levels.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
