import type { Entry } from './entry.ts'

const week = [1, 2, 3, 4, 5]

/** Around Oslo: invented names at invented doors. */
export const aroundOslo: Entry[] = [
  {
    ...{ kind: 'probation', name: 'Friomsorgskontoret Fjordbyen', at: ['Bryggegata 8', 'Oslo', '0250'] },
    about: { nb: 'Tilsyn og samtaler etter løslatelse.', en: 'Supervision and talks after release.' },
    hours: [['08:00', '15:30', week]],
    contacts: [['Ragnhild Myhre', 'seksjonsleder', ['nb', 'en']]],
  },
  {
    ...{ kind: 'court', name: 'Fjordbyen tingrett', at: ['Tinggata 1', 'Oslo', '0164'] },
    ...{ about: {}, hours: [['08:30', '15:00', week]] },
  },
  {
    ...{ kind: 'police', name: 'Politistasjon Elvebredden', at: ['Elvegata 40', 'Oslo', '0190'] },
    about: { nb: 'Pass og nasjonalt id-kort etter timebestilling.' },
    hours: [['08:00', '15:00', week]],
    services: [{ name: 'Nasjonalt id-kort', lifeArea: 'identity-papers', cost: 'gebyr' }],
  },
  {
    ...{ kind: 'social-services', name: 'NAV Elvebredden' },
    about: {
      nb: 'Økonomisk sosialhjelp, midlertidig bolig, oppfølging mot arbeid. Egen kontakt for løslatte.',
      en: 'Financial help, a temporary place to live, follow-up towards work. One contact for people just released.',
      bg: 'Социална помощ, временно жилище, подкрепа към работа. Отделно лице за освободени.',
      ro: 'Ajutor social, locuință temporară, sprijin spre muncă. Un om de contact pentru cei eliberați.',
    },
    ...{ at: ['Torggata 22', 'Oslo', '0183'], hours: [['10:00', '14:00', week]] },
    contacts: [
      ['Hodan Warsame', 'fengselskontakt', ['nb', 'so', 'en']],
      ['Pål Kvernmo', 'gjeldsrådgiver', ['nb']],
    ],
    services: [
      { name: 'Økonomisk sosialhjelp', lifeArea: 'money', cost: 'gratis', areas: ['Oslo'] },
      { name: 'Gjeldsrådgivning', lifeArea: 'money', cost: 'gratis', languages: ['nb', 'en'] },
      { name: 'Midlertidig bolig', lifeArea: 'housing', cost: 'gratis' },
    ],
    agreements: [{ subject: 'Felles samtale tre måneder før løslatelse', from: -500, to: 38, seen: true }],
  },
  {
    ...{ kind: 'child-welfare', name: 'Barneverntjenesten Åsen bydel', at: ['Åsveien 3', 'Oslo', '0572'] },
    ...{ about: { nb: 'Råd til barn og omsorgspersoner; samvær.' }, hours: [['08:00', '15:30', week]] },
    services: [
      { name: 'Samtaler for barn som har en forelder i fengsel', lifeArea: 'family', cost: 'gratis' },
    ],
  },
  {
    ...{ kind: 'school', name: 'Voksenopplæringen Kvadraturen', at: ['Skolegata 5', 'Oslo', '0154'] },
    about: { nb: 'Videregående for voksne, også deltid.', ro: 'Liceu pentru adulți, și cu timp parțial.' },
    hours: [
      ['08:00', '20:00', [1, 2, 3, 4]],
      ['08:00', '15:00', [5]],
    ],
    services: [
      { name: 'Norsk og fagbrev', lifeArea: 'education', cost: 'gratis', languages: ['nb', 'en', 'ro'] },
    ],
  },
  {
    ...{ kind: 'clinic', name: 'Ruspoliklinikken Ødegården', otherName: 'Ødegården outpatient clinic' },
    about: {
      nb: 'LAR, samtaler og grupper. Drop-in tirsdag.',
      en: 'Substitution treatment, talks and groups. Drop-in on Tuesdays.',
    },
    ...{ at: ['Ødegårdsveien 14', 'Oslo', '0666'], hours: [['08:00', '15:30', week]] },
    contacts: [['Ingvild Sæther', 'lege', ['nb', 'en']]],
    services: [
      { name: 'Poliklinisk rusbehandling', lifeArea: 'drugs', cost: 'egenandel' },
      { name: 'Samtalegruppe om alkohol', lifeArea: 'alcohol', cost: 'gratis' },
    ],
    agreements: [{ subject: 'Første time innen ti dager', from: -90, to: 640, seen: true }],
  },
  {
    ...{
      kind: 'clinic',
      name: 'Nattlegen Sørenga',
      at: ['Kaigata 2', 'Oslo', '0194'],
      about: { nb: 'Akutt hjelp om natten.' },
    },
    hours: [['16:00', '08:00', [1, 2, 3, 4, 5, 6, 7]]],
    services: [{ name: 'Legevakt', lifeArea: 'health', cost: 'egenandel' }],
  },
  {
    ...{ kind: 'employer', name: 'Snekkerverkstedet Høvelbenken', at: ['Sagveien 17', 'Oslo', '0459'] },
    about: { nb: 'Arbeidstrening i verksted; halvparten har sittet inne.' },
    hours: [['07:30', '15:30', week]],
    contacts: [['Terje Sagvik', 'daglig leder', ['nb']]],
    services: [
      {
        name: 'Arbeidstrening',
        lifeArea: 'work',
        forWhom: 'Også uten erfaring',
        cost: 'med lønn etter tre måneder',
      },
    ],
    agreements: [{ subject: 'Fire plasser for arbeidstrening', from: -340, to: 390, seen: true }],
  },
  {
    ...{ kind: 'housing', name: 'Boligstiftelsen Trygg Dør', at: ['Dørgata 6', 'Oslo', '0475'] },
    about: {
      nb: 'Leiligheter med oppfølging det første året.',
      en: 'Flats with somebody to ask during the first year.',
    },
    hours: [['09:00', '15:00', week]],
    services: [
      { name: 'Bolig med oppfølging', lifeArea: 'housing', cost: 'husleie', forWhom: 'Enslige og par' },
    ],
  },
  {
    ...{
      kind: 'ngo',
      name: 'Kafé Broen',
      at: ['Brugata 11', 'Oslo', '0186'],
      about: { nb: 'Middag, kortspill og folk som har vært der selv.' },
    },
    hours: [['12:00', '20:00', [1, 2, 3, 4, 5, 6]]],
    services: [{ name: 'Åpen kafé', lifeArea: 'network', cost: 'gratis' }],
  },
  {
    ...{ kind: 'ngo', name: 'Gaterett – gratis jurister', at: ['Rettsgata 9', 'Oslo', '0164'] },
    ...{
      about: { nb: 'Studenter med veileder: klager, gjeld, opphold.' },
      hours: [['17:00', '20:00', [1, 3]]],
    },
    services: [
      { name: 'Gratis rettshjelp', lifeArea: 'law', cost: 'gratis', languages: ['nb', 'en', 'ro', 'bg'] },
    ],
  },
]
