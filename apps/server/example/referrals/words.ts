import type { UnitName } from '../staff.ts'

type Words = {
  wish: string
  health: string
  stays: string
  yes: string
  no: string
  result: string
  meeting: {
    place: string
    agenda: string
    notes: string
    members: string[]
    decision: string
    office: string
  }
}

/** What is written about referrals, in the language of each unit. */
export const referralWords: Record<UnitName, Words> = {
  Pleven: {
    wish: 'Първи час до седмица и едно лице, което да пита',
    health: 'Иска лечение при зависимост; в затвора е започнал(а) групова работа',
    stays: 'Живее в Плевен, работи до четири следобед',
    yes: 'Заповядайте в понеделник в девет, втори етаж',
    no: 'До пролетта нямаме свободни места',
    result: 'Идва всяка седмица',
    meeting: {
      place: 'В центъра, голямата стая',
      agenda: 'Къде ще живее и как продължава лечението',
      notes: 'Всички са съгласни: първо жилището.',
      members: ['самият човек', 'координаторът', 'Център за зависимости', 'Бюро по труда'],
      decision: 'Да се подадат документите за общинско жилище',
      office: 'координаторът',
    },
  },
  Oslo: {
    wish: 'Første time innen en uke, og én person å spørre',
    health: 'Ønsker rusbehandling; har begynt i gruppe inne',
    stays: 'Bor i Oslo, arbeider til klokka fire',
    yes: 'Velkommen mandag klokka ni, andre etasje',
    no: 'Vi har ingen ledige plasser før våren',
    result: 'Kommer hver uke',
    meeting: {
      place: 'På senteret, det store rommet',
      agenda: 'Hvor hun eller han skal bo, og hvordan behandlingen fortsetter',
      notes: 'Alle er enige: boligen først.',
      members: ['personen selv', 'koordinatoren', 'Ruspoliklinikken', 'NAV'],
      decision: 'Søke om kommunal bolig',
      office: 'koordinatoren',
    },
  },
}

/** To whom each unit refers, and who there signs in or reads the mail. */
export const clinics: Record<UnitName, { name: string; contact: string }> = {
  Pleven: { name: 'Център за зависимости „Нов бряг“', contact: 'д-р Радостина Вълчанова' },
  Oslo: { name: 'Ruspoliklinikken Ødegården', contact: 'Ingvild Sæther' },
}

/** The one who opens the window in the example. */
export const partnerSignIn = { email: 'ingvild@example.org', name: 'Ingvild Sæther', language: 'nb' } as const
