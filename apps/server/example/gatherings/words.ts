import type { LocalNames } from '#domains/activities/model/day.ts'
import type { UnitName } from '../staff.ts'

type Words = { names: LocalNames; about: string; place: string; bring: string | null }
type What = 'picnic' | 'workshop' | 'evenings' | 'course'

const names = (en: string, nb: string, bg: string, ro: string): LocalNames => ({ en, nb, bg, ro })

export const wordsOf: Record<UnitName, Record<What, Words>> = {
  Pleven: {
    picnic: {
      names: names('Summer picnic', 'Sommerpiknik', 'Летен пикник', 'Picnic de vară'),
      about: 'Следобед край езерото за семействата: игри, лодки и общ обяд.',
      place: 'Парк „Кайлъка“, поляната до езерото',
      bring: 'Одеяло и нещо за споделяне',
    },
    workshop: {
      names: names('Christmas workshop', 'Juleverksted', 'Коледна работилница', 'Atelier de Crăciun'),
      about: 'Правим играчки и курабии и пишем картички за тези, които не са вкъщи.',
      place: 'Център Плевен, голямата стая',
      bring: null,
    },
    evenings: {
      names: names('Evenings for relatives', 'Kvelder for pårørende', 'Вечери за близки', 'Seri pentru rude'),
      about: 'Чай и разговор. Не е нужно да казвате името си.',
      place: 'Център Плевен, стая 2',
      bring: null,
    },
    course: {
      names: names('Parents together', 'Foreldre sammen', 'Заедно родители', 'Părinți împreună'),
      about: 'Тринадесет срещи за родители, които отглеждат дете, докато другият родител е в затвора.',
      place: 'Център Плевен, стая 2',
      bring: null,
    },
  },
  Oslo: {
    picnic: {
      names: names('Summer picnic', 'Sommerpiknik', 'Летен пикник', 'Picnic de vară'),
      about: 'En ettermiddag ved vannet for familier: lek, bading og felles mat.',
      place: 'Sognsvann, plassen ved sørenden',
      bring: 'Pledd og noe å dele',
    },
    workshop: {
      names: names('Christmas workshop', 'Juleverksted', 'Коледна работилница', 'Atelier de Crăciun'),
      about: 'Vi lager pynt og kaker og skriver kort til dem som ikke er hjemme.',
      place: 'Grønland, 2. etasje',
      bring: null,
    },
    evenings: {
      names: names('Evenings for relatives', 'Kvelder for pårørende', 'Вечери за близки', 'Seri pentru rude'),
      about: 'Te og prat. Du trenger ikke si navnet ditt.',
      place: 'Grønland, lille møterom',
      bring: null,
    },
    course: {
      names: names('Parents together', 'Foreldre sammen', 'Заедно родители', 'Părinți împreună'),
      about: 'Tretten kvelder for foreldre som er alene med barn mens den andre er i fengsel.',
      place: 'Grønland, lille møterom',
      bring: null,
    },
  },
}

/** What the thirteen evenings of the course are about. */
export const sessions: Record<UnitName, string[]> = {
  Pleven: [
    ...['Запознаване', 'Какво да кажем на детето', 'Дните преди свиждане', 'След свиждането', 'Училището'],
    ...['Парите вкъщи', 'Сън и режим', 'Гняв и тъга', 'Бабите и дядовците', 'Писма и телефон'],
    ...['Когато се върне вкъщи', 'Нещо за мен', 'Празник накрая'],
  ],
  Oslo: [
    ...['Bli kjent', 'Hva vi sier til barnet', 'Dagene før besøk', 'Etter besøket', 'Skolen'],
    ...['Pengene hjemme', 'Søvn og rutiner', 'Sinne og sorg', 'Besteforeldrene', 'Brev og telefon'],
    ...['Når den andre kommer hjem', 'Noe for meg selv', 'Fest til slutt'],
  ],
}
