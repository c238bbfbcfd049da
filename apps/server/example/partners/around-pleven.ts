import type { Entry } from './entry.ts'

const week = [1, 2, 3, 4, 5]

/** Around Pleven: invented names at invented doors. */
export const aroundPleven: Entry[] = [
  {
    ...{ kind: 'probation', name: 'Пробационна служба „Вит“', otherName: 'Probation service Vit' },
    about: { en: 'Supervises people after release in the region.', bg: 'Наблюдава освободените в областта.' },
    ...{ at: ['ул. Липова 4', 'Плевен', '5800'], hours: [['08:30', '17:00', week]] },
    contacts: [['Станислав Речев', 'началник', ['bg', 'en']]],
    agreements: [{ subject: 'Общи срещи преди освобождаване', from: -400, to: null, seen: true }],
  },
  {
    ...{ kind: 'court', name: 'Районен съд Гривишки', at: ['пл. Правда 2', 'Плевен', '5800'] },
    about: { bg: 'Деловодство на партера; справки по дела по телефона.' },
    hours: [['09:00', '17:00', week]],
  },
  {
    ...{ kind: 'prosecution', name: 'Районна прокуратура Гривишки', at: ['пл. Правда 2', 'Плевен', '5800'] },
    ...{ about: {}, hours: null },
  },
  {
    ...{ kind: 'police', name: 'Районно управление „Изток“', at: ['ул. Стражева 11', 'Плевен', '5800'] },
    about: { bg: 'Лични карти: от понеделник до петък; денонощно дежурство.' },
    hours: [['00:00', '24:00', [1, 2, 3, 4, 5, 6, 7]]],
    services: [
      {
        ...{ name: 'Издаване на лична карта', lifeArea: 'identity-papers', cost: 'намалена такса при нужда' },
        forWhom: 'Всички с постоянен адрес в областта',
      },
    ],
  },
  {
    ...{
      kind: 'social-services',
      name: 'Дирекция „Социално подпомагане“ Каменец',
      otherName: 'Social assistance Kamenets',
    },
    about: {
      en: 'One-off help in the first weeks, child benefits, emergency places to sleep.',
      nb: 'Engangshjelp de første ukene, barnetrygd, nødovernatting.',
      bg: 'Еднократни помощи през първите седмици, детски добавки, спешно настаняване.',
      ro: 'Ajutor de urgență în primele săptămâni, alocații, locuri de dormit.',
    },
    ...{
      at: ['ул. Каменец 7', 'Плевен', '5800'],
      alsoAt: ['Приемна Белене', 'ул. Дунавска 3', 'Белене', '5930'],
    },
    hours: [
      ['09:00', '12:00', week],
      ['13:00', '17:30', week],
    ],
    contacts: [
      ['Снежана Ружина', 'социален работник', ['bg']],
      ['Емил Табаков', 'приемна Белене', ['bg', 'tr']],
    ],
    services: [
      {
        ...{
          name: 'Еднократна помощ',
          lifeArea: 'money',
          cost: 'безплатно',
          forWhom: 'До три месеца след освобождаване',
        },
        areas: ['Област Плевен'],
      },
      { name: 'Кризисно настаняване', lifeArea: 'housing', cost: 'безплатно', areas: ['Област Плевен'] },
    ],
    agreements: [{ subject: 'Насочване в седмицата преди освобождаване', from: -700, to: 25, seen: true }],
  },
  {
    ...{
      kind: 'child-welfare',
      name: 'Отдел „Закрила на детето“ Каменец',
      at: ['ул. Каменец 7', 'Плевен', '5800'],
    },
    about: { bg: 'Срещи на деца с родител в затвора, приемна грижа.' },
    hours: [['09:00', '17:30', week]],
    contacts: [['Велислава Ясенова', 'началник отдел', ['bg', 'en']]],
    services: [{ name: 'Подкрепа за детето и за грижещия се', lifeArea: 'family', cost: 'безплатно' }],
  },
  {
    ...{ kind: 'school', name: 'Вечерно училище „Светлина“', otherName: 'Evening school Svetlina' },
    about: {
      en: 'Finishing the eighth and the twelfth class in the evening.',
      bg: 'Завършване на основно и средно образование вечер.',
    },
    ...{ at: ['ул. Училищна 15', 'Плевен', '5800'], hours: [['16:30', '21:00', week]] },
    services: [
      { name: 'Грамотност за възрастни', lifeArea: 'education', cost: 'безплатно', languages: ['bg', 'rom'] },
    ],
  },
  {
    ...{ kind: 'clinic', name: 'Център за зависимости „Нов бряг“', otherName: 'Nov bryag addiction centre' },
    about: {
      en: 'Talks, groups and medicine for people who drink or use drugs. No waiting list for people just released.',
      nb: 'Samtaler, grupper og medisin for folk som drikker eller bruker rus. Ingen venteliste rett etter løslatelse.',
      bg: 'Разговори, групи и лечение при алкохол и наркотици. Без чакане за току-що освободени.',
      ro: 'Discuții, grupuri și tratament pentru alcool și droguri. Fără așteptare pentru cei abia eliberați.',
    },
    ...{
      at: ['ул. Речна 21', 'Плевен', '5800'],
      hours: [
        ['08:00', '16:00', week],
        ['09:00', '13:00', [6]],
      ],
    },
    contacts: [
      ['д-р Радостина Вълчанова', 'завеждащ', ['bg', 'en']],
      ['Косьо Младенов', 'прием', ['bg']],
    ],
    services: [
      {
        name: 'Лечение при зависимост към наркотици',
        lifeArea: 'drugs',
        cost: 'по каса',
        areas: ['Ловеч', 'Враца'],
      },
      { name: 'Група „Трезви вечери“', lifeArea: 'alcohol', cost: 'безплатно' },
      { name: 'Психично здраве', lifeArea: 'health', cost: 'по каса' },
    ],
    agreements: [{ subject: 'Първи час до седем дни', from: -200, to: 165, seen: true }],
  },
  {
    ...{
      kind: 'clinic',
      name: 'Семейна амбулатория „Д-р Чакърова“',
      at: ['ул. Кайлъшка 2', 'Плевен', '5800'],
    },
    ...{ about: { bg: 'Записва хора без личен лекар.' }, hours: [['08:00', '14:00', week]] },
    services: [{ name: 'Личен лекар', lifeArea: 'health', cost: 'с осигуровки безплатно' }],
  },
  {
    ...{ kind: 'employer', name: 'Пекарна „Топъл хляб“', at: ['ул. Мелнична 9', 'Плевен', '5800'] },
    about: { bg: 'Взема хора направо след освобождаване; нощна смяна.' },
    hours: [['22:00', '06:00', [1, 2, 3, 4, 5, 6]]],
    contacts: [['Огнян Пеков', 'управител', ['bg']]],
    services: [
      {
        name: 'Работа в пекарната',
        lifeArea: 'work',
        forWhom: 'И без опит; не е за хора с непоносимост към брашно',
      },
    ],
    agreements: [{ subject: 'Две места за стаж', from: -385, to: -20, seen: false }],
    notes: 'Огнян предпочита да му се звъни след обяд.',
  },
  {
    ...{ kind: 'housing', name: 'Преходно жилище „Праг“', otherName: 'Halfway house Prag' },
    about: {
      en: 'Eight beds for up to six months.',
      bg: 'Осем легла до шест месеца.',
      ro: 'Opt paturi, până la șase luni.',
    },
    ...{ at: ['ул. Градинска 30', 'Плевен', '5800'], hours: [['18:00', '10:00', [1, 2, 3, 4, 5, 6, 7]]] },
    contacts: [['Деян Стоев', 'домакин', ['bg', 'ro']]],
    services: [
      { name: 'Легло за преход', lifeArea: 'housing', forWhom: 'Мъже над 18 години', cost: 'според дохода' },
    ],
  },
  {
    ...{ kind: 'ngo', name: 'Дневен център „Мост“', otherName: 'Day centre Most' },
    about: {
      bg: 'Обяд, баня, компютри и хора за разговор.',
      en: 'Lunch, a shower, computers and people to talk to.',
    },
    ...{ at: ['ул. Мостова 1', 'Плевен', '5800'], hours: [['10:00', '16:00', week]] },
    services: [
      { name: 'Топъл обяд', lifeArea: 'network', cost: 'безплатно' },
      { name: 'Клуб „Следобед“', lifeArea: 'network', cost: 'безплатно' },
    ],
  },
  {
    ...{ kind: 'ngo', name: 'Адвокатска приемна „Право на глас“', at: ['ул. Съдебна 6', 'Плевен', '5800'] },
    ...{
      about: { bg: 'Безплатен съвет по граждански дела и дългове.' },
      hours: [['14:00', '18:00', [2, 4]]],
    },
    services: [
      { name: 'Правен съвет', lifeArea: 'law', cost: 'безплатно' },
      { name: 'Дългове и запори', lifeArea: 'money', cost: 'безплатно' },
    ],
  },
  {
    ...{ kind: 'ngo', name: 'Asociația „Podul” Turnu Măgurele', otherName: 'Асоциация „Подул“' },
    about: {
      ro: 'Îi primește pe cei care se întorc în România: acte, drum spre casă, familie.',
      bg: 'Посреща хората, които се връщат в Румъния: документи, път до дома, семейство.',
      en: 'Meets people who return to Romania: papers, the way home, family.',
    },
    ...{ at: ['Str. Libertății 12', 'Turnu Măgurele', '145200'], hours: [['09:00', '16:00', week]] },
    contacts: [['Mihaela Șerbănescu', 'coordonatoare', ['ro', 'en', 'bg']]],
    services: [
      {
        name: 'Acte de identitate la întoarcere',
        lifeArea: 'identity-papers',
        cost: 'gratuit',
        languages: ['ro', 'bg'],
      },
      { name: 'Legătura cu familia', lifeArea: 'family', cost: 'gratuit', languages: ['ro'] },
    ],
  },
]
