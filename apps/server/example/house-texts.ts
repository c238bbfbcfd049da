import type { UnitName } from './staff.ts'

type RuleText = {
  unit: UnitName | null
  title: string
  text: string
  source: string | null
  fromDaysAgo: number
  untilDaysAgo?: number
}

/** What holds in the house, in the words of each unit; two have been replaced since. */
export const ruleTexts: RuleText[] = [
  {
    unit: null,
    title: 'Who we write about reads what we write',
    text: 'We write so that the person could read it beside us. What somebody said stands in their own words. Opinions are marked as ours.',
    source: 'Board meeting, protocol 3',
    fromDaysAgo: 1080,
  },
  {
    unit: null,
    title: 'Nobody walks out alone',
    text: 'Whoever wants it is met at the gate by somebody they know. We know who, when and how by the Friday before.',
    source: 'Board meeting, protocol 7',
    fromDaysAgo: 700,
  },
  {
    unit: 'Pleven',
    title: 'Приемно време',
    text: 'Всеки работен ден от 9 до 17 ч., в четвъртък до 20 ч. Първото посещение е без записване.',
    source: null,
    fromDaysAgo: 1080,
    untilDaysAgo: 300,
  },
  {
    unit: 'Pleven',
    title: 'Приемно време',
    text: 'Всеки работен ден от 9 до 18 ч., в сряда и четвъртък до 20 ч. Първото посещение е без записване.',
    source: 'Заповед на управителя',
    fromDaysAgo: 300,
  },
  {
    unit: 'Pleven',
    title: 'Пари',
    text: 'Не даваме пари на ръка. Билети, ваучери за храна и такси плащаме срещу документ.',
    source: null,
    fromDaysAgo: 900,
  },
  {
    unit: 'Oslo',
    title: 'Frivillige møter deltakere ute',
    text: 'Frivillige møter deltakeren på kafé, på tur eller hos oss, ikke hjemme hos hverandre de tre første månedene.',
    source: 'Håndbok for frivillige, kapittel 4',
    fromDaysAgo: 1000,
  },
  {
    unit: 'Oslo',
    title: 'Taushet',
    text: 'Det som blir sagt på tur, blir på turen. Fare for liv og helse er unntaket; da ringer vi koordinatoren samme dag.',
    source: 'Taushetserklæringen',
    fromDaysAgo: 1080,
  },
]

/** Closed beside the public holidays: month and day, every year. */
export const closingTexts: { unit: UnitName | null; day: string; name: string }[] = [
  { unit: 'Pleven', day: '05-15', name: 'Празник на Плевен' },
  { unit: 'Oslo', day: '05-17', name: 'Grunnlovsdagen' },
  { unit: null, day: '12-31', name: 'New Year’s Eve' },
  { unit: null, day: '10-16', name: 'Day of the whole team' },
]
