/** Given names are common ones; family names are made up, so that no name belongs to anybody. */
export type Origin = {
  /** BCP 47, the mother tongue. */
  language: string
  men: string[]
  women: string[]
  families: string[]
  /** The family name of a woman, where it differs. */
  feminine?: (family: string) => string
  /** What friends say, by given name. */
  called?: Record<string, string>
  /** Named after father and grandfather: the family name is made of two given names of men. */
  patronymic?: boolean
}

export const bulgarian: Origin = {
  language: 'bg',
  men: 'Георги Иван Димитър Николай Петър Христо Стоян Васил Ивайло Красимир Пламен Румен Светослав Йордан Борислав Калоян Мартин Цветан Асен Емил Огнян Тихомир Милен Здравко Деян Щерьо Юлиян'.split(
    ' ',
  ),
  women: 'Мария Елена Десислава Ваня Гергана Силвия Цветелина Росица Златка Мариела Йоана Снежана Катя'.split(
    ' ',
  ),
  families:
    'Ветрилов Облаков Синевиров Люляков Къпинов Езерков Чешмеджиев Глухарчев Брястов Ракитов Зорников Снежинов Камбанков Щурчев Жеравков Пеперудов Стъклов Мостаров Къщичков Лозанков Дренков Здравецов Мъгленов Шипчев Пясъков Хвърчилов Фенерков Лодкаров Юлски Росичков Връбчев Тополски Пчеларски Яворски Речков'.split(
      ' ',
    ),
  feminine: (family) => family.replace(/ски$/, 'ска').replace(/в$/, 'ва'),
  called: {
    Георги: 'Гошо',
    Димитър: 'Митко',
    Петър: 'Пешо',
    Стоян: 'Стойчо',
    Йордан: 'Данчо',
    Красимир: 'Краси',
    Николай: 'Кольо',
    Цветелина: 'Цвети',
    Десислава: 'Деси',
    Светослав: 'Слави',
  },
}

const turkishOfBulgaria: Origin = {
  language: 'tr',
  men: 'Мехмед Айдън Сали Исмет Ерджан Орхан Бейхан'.split(' '),
  women: 'Айше Севгюл Фатме Нурджан'.split(' '),
  families: 'Гюнешов Йълдъзов Далгаков Булутов Чинаров Пънаров'.split(' '),
  feminine: (family) => `${family}а`,
}

const romanian: Origin = {
  language: 'ro',
  men: 'Ion Vasile Mihai Ștefan Gheorghe Costel Florin Dănuț Ionuț Răzvan Petrică Sorin Cătălin Nicușor'.split(
    ' ',
  ),
  women: 'Elena Ioana Mihaela Țincuța Lăcrămioara Roxana Mărioara Crina'.split(' '),
  families:
    'Frunzescu Norocaru Vântoiu Plopeanca Cireșoiu Zăpădaru Lumânărescu Fântânescu Izvorașu Păpădescu Licuriciu Stejărescu Ghioceanu Țărmescu Gutuiescu Umbrărescu'.split(
      ' ',
    ),
  called: { Gheorghe: 'Gigi', Ștefan: 'Fane', Elena: 'Lenuța', Vasile: 'Sile' },
}

const norwegian: Origin = {
  language: 'nb',
  men: 'Åsmund Bjørnar Kåre Gaute Eilif Ivar Sindre Øystein Jon-Arne Tormod Håkon Vegard Roger Stian Trygve Espen Odd-Einar Leif Pål Kjell Ruben Mikkel Terje Glenn'.split(
    ' ',
  ),
  women: 'Ingrid Dagny Frøydis Liv Halldis Aase Ragnhild Solveig Wenche Synnøve Marte Torunn'.split(' '),
  families:
    'Snøfallet Tåkeheim Lyngtuva Solbrekk Bekkesus Vindgård Åkerstubb Rimfrosthaug Stjerneløkka Blåbærli Måkeskjær Fjellsang Duggvoll Ospeløv Skyfaret Tyttebærmyr Regnås Ørnestubb Havgløtt Bregnevik Kveldsro Lerkebakk Isrosen Furusus Nattlys Steinlykke Myrull Øydunet Seljefløyt Grønnemorgen'.split(
      ' ',
    ),
  called: { 'Odd-Einar': 'Odd', 'Jon-Arne': 'Jonne', Tormod: 'Totto', Ragnhild: 'Ragna' },
}

const polish: Origin = {
  language: 'pl',
  men: 'Zbigniew Łukasz Paweł Mirosław Grzegorz Wojciech'.split(' '),
  women: ['Małgorzata', 'Żaneta'],
  families: 'Deszczykowski Jabłonkowicz Wietrzykowski Pogodnicki Śnieżkowicz Żurawinek'.split(' '),
  feminine: (family) => family.replace(/ki$/, 'ka'),
}

const lithuanian: Origin = {
  language: 'lt',
  men: 'Žydrūnas Ričardas Tomas Mindaugas'.split(' '),
  women: ['Rasa'],
  families: 'Lietutis Ąžuoliukas Vėjelis Beržynėlis'.split(' '),
  feminine: (family) => family.replace(/as$/, 'aitė').replace(/is$/, 'ytė'),
}

const ukrainian: Origin = {
  language: 'uk',
  men: 'Тарас Юрій Андрій Іван'.split(' '),
  women: ['Оксана', 'Ганна'],
  families: 'Вербичненко Хмаренчук Ґанковий Джерелюк'.split(' '),
}

const somali: Origin = {
  language: 'so',
  men: 'Abdirahman Liibaan Cabdi Jamaal Warsame Guuleed Faarax Xasan'.split(' '),
  women: ['Hodan', 'Sahra'],
  families: [],
  patronymic: true,
}

const eritrean: Origin = {
  language: 'ti',
  men: 'Yonas Filmon Tesfalem Kidane Mebrahtu Haben Robel Amanuel'.split(' '),
  women: ['Semhar', 'Luwam'],
  families: [],
  patronymic: true,
}

const arabic: Origin = {
  language: 'ar',
  men: 'Samir Yousef Bilal Karim Nabil Tarek'.split(' '),
  women: ['Layla', 'Rania'],
  families: 'al-Ghaymi Zaytounali al-Qamarawi Rihanawi Nahrawan'.split(' '),
}

const vietnamese: Origin = {
  language: 'vi',
  men: ['Minh Tuấn', 'Văn Hải', 'Đức'],
  women: ['Thị Lan'],
  families: ['Mưa', 'Sương', 'Mây'],
}

const nigerian: Origin = {
  language: 'en',
  men: 'Emeka Tunde Chidi Samuel Blessed'.split(' '),
  women: ['Joy', 'Patience'],
  families: 'Riverwell Okorainy Sunday-Hill Adewind'.split(' '),
}

export const originsOf: Record<'Pleven' | 'Oslo', [Origin, number][]> = {
  Pleven: [
    [bulgarian, 84],
    [turkishOfBulgaria, 6],
    [romanian, 7],
    [ukrainian, 2],
    [arabic, 1],
  ],
  Oslo: [
    ...([
      [norwegian, 58],
      [romanian, 11],
      [polish, 6],
      [lithuanian, 5],
      [somali, 5],
      [eritrean, 4],
    ] as [Origin, number][]),
    ...([
      [arabic, 4],
      [nigerian, 4],
      [vietnamese, 1],
      [bulgarian, 2],
      [ukrainian, 1],
    ] as [Origin, number][]),
  ],
}
