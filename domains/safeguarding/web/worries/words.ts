import { type Texts, useTexts } from '#platform/web/index.ts'
import { type Worry, worryKinds, worryOutcomes } from '../../model/worry.ts'

export function useWorryChoices() {
  const { t } = useTexts()
  return {
    kinds: worryKinds.map((value) => ({
      value,
      label: t(`safeguarding.kind.${value}`),
      detail: t(`worries.kind-means.${value}`),
    })),
    outcomes: worryOutcomes.map((value) => ({ value, label: t(`worries.outcome.${value}`) })),
  }
}

/** How long ago, in the unit that one would say it in. */
export function agoText({ t }: Texts, moment: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(moment)) / 60_000))
  if (minutes < 60) return t('worries.minutes-ago', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? t('worries.hours-ago', { count: hours })
    : t('worries.days-ago', { count: Math.floor(hours / 24) })
}

type About = Pick<Worry, 'personName' | 'volunteerName' | 'unitName'>

/** "Elena Popescu"; a volunteer; or the unit where it is about nobody whom we follow. */
export const aboutText = ({ t }: Texts, { personName, volunteerName, unitName }: About): string =>
  personName ??
  (volunteerName === null
    ? t('worries.about-unit', { unit: unitName })
    : t('worries.about-volunteer', { name: volunteerName }))

/** "Stoyan Stoev, a volunteer". */
export function raiserText({ t }: Texts, { raisedByName, raisedAs }: Worry): string {
  if (raisedAs === 'system') return t('worries.raised-by-landfall')
  const name = raisedByName ?? t('worries.somebody')
  return raisedAs === 'volunteer' ? t('worries.raised-by-volunteer', { name }) : name
}
