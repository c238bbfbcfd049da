import type { Language } from '#platform/texts/languages.ts'

type Names = Partial<Record<Language, string>>

/** Names that the library lacks or spells wrongly, by country and by its rule for the day. */
export const ownHolidayNames: Record<string, Record<string, Names>> = {
  BG: {
    '03-03': { nb: 'Frigjøringsdagen', ro: 'Ziua Eliberării' },
    '05-06': { nb: 'St. Georgs dag', ro: 'Sfântul Gheorghe' },
    '05-24': { nb: 'Kulturens og skriftspråkets dag', ro: 'Ziua culturii și a scrierii slave' },
    '09-06': { nb: 'Samlingsdagen', ro: 'Ziua Unirii' },
    '09-22': { nb: 'Uavhengighetsdagen', ro: 'Ziua Independenței' },
    '12-24': { ro: 'Ajunul Crăciunului' },
  },
  NO: {
    'easter -3': { bg: 'Велики четвъртък', ro: 'Joia Mare' },
    'easter 39': { bg: 'Възнесение Господне', ro: 'Înălțarea Domnului' },
    'easter 49': { bg: 'Петдесетница' },
    'easter 50': { bg: 'Понеделник след Петдесетница' },
    '05-17': { bg: 'Ден на конституцията' },
  },
  RO: {
    '01-01 P2DT': { nb: 'Nyttår', bg: 'Нова година' },
    '01-06': { nb: 'Helligtrekongersdag', bg: 'Богоявление' },
    '01-07': { nb: 'Johannes døperens dag', bg: 'Ивановден' },
    '01-24': {
      nb: 'Dagen for de rumenske fyrstedømmenes forening',
      bg: 'Обединение на румънските княжества',
    },
    'orthodox 49': { bg: 'Петдесетница' },
    'orthodox 50': { bg: 'Понеделник след Петдесетница' },
    '06-01': { nb: 'Barnas dag', bg: 'Ден на детето' },
    '08-15': { nb: 'Marias opptakelse i himmelen', bg: 'Успение Богородично' },
    '11-30': { nb: 'St. Andreas’ dag', bg: 'Андреевден' },
    '12-01': { nb: 'Nasjonaldagen', bg: 'Национален празник' },
  },
}
