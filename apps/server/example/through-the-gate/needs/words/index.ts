import type { UnitName } from '../../../staff.ts'

type NeedWords = {
  /** As the person said it, and as a colleague has seen it. */
  ownStrengths: string[]
  seenStrengths: string[]
  partners: string[]
  matters: string[]
  since: string[]
}

export const needWordsOf: Record<UnitName, NeedWords> = {
  Pleven: {
    ownStrengths: [
      'Мога да боядисвам и да правя мазилка.',
      'Сестра ми винаги вдига телефона.',
      'Не пия от две години.',
      'Ставам рано и не закъснявам.',
      'Чета всичко, което ми дадат.',
    ],
    seenStrengths: [
      'Спазва уговорките и се обажда, ако нещо се промени.',
      'Умее да изслушва; другите в групата го търсят.',
      'Завърши курса за заварчици.',
    ],
    partners: ['Бюро по труда Плевен', 'Дневен център „Мост“', 'Адвокатска приемна'],
    matters: ['Да имам ключ за своя врата.', 'Децата ми да знаят къде съм.', 'Да не се връщам тук.'],
    since: [
      'Вече има личен лекар и една работна седмица зад гърба си.',
      'По-спокойно е; писмото дойде.',
      'Труден месец, но не се отказва.',
    ],
  },
  Oslo: {
    ownStrengths: [
      'Jeg kan male og sparkle.',
      'Søsteren min tar alltid telefonen.',
      'Jeg har ikke drukket på to år.',
      'Jeg står opp tidlig og kommer aldri for sent.',
      'Jeg leser alt jeg får tak i.',
    ],
    seenStrengths: [
      'Holder avtaler, og ringer når noe endrer seg.',
      'Er god til å lytte; de andre i gruppa oppsøker ham.',
      'Fullførte sveisekurset.',
    ],
    partners: ['NAV Gamle Oslo', 'Kafé Broen', 'Jussbussen'],
    matters: ['Å ha nøkkel til min egen dør.', 'At barna vet hvor jeg er.', 'Å ikke komme tilbake hit.'],
    since: [
      'Har fått fastlege og en arbeidsuke bak seg.',
      'Roligere nå; brevet kom.',
      'En tung måned, men gir ikke opp.',
    ],
  },
}
