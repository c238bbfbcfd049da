import type { ComingWords } from './words.ts'

export const nb: ComingWords = {
  referrers: {
    prison: [
      { name: 'Kontaktbetjent', from: 'Oslo fengsel' },
      { name: 'Tilbakeføringskoordinator', from: 'Ullersmo fengsel' },
    ],
    probation: [{ name: 'Saksbehandler', from: 'Oslo friomsorgskontor' }],
    court: [{ name: 'Forsvarer', from: 'Oslo tingrett' }],
    family: [
      { name: 'Moren hans', from: null },
      { name: 'Søsteren hans', from: null },
      { name: 'En onkel på Lillestrøm', from: null },
    ],
    organisation: [
      { name: 'Miljøarbeider', from: 'Kafé Broen' },
      { name: 'Frivillig', from: 'Suppekjøkkenet på hjørnet' },
    ],
    round: [{ name: 'Kollega på besøksdagen', from: null }],
  },
  about: [
    'Skal ut om noen måneder og har ikke noe sted å dra. Stille mann som vil jobbe.',
    'Gjør det bra på verkstedet. Familien bor langt unna og skriver sjelden.',
    'Vil ha orden på papirene før dagen, og noen å snakke med.',
    'Gruer seg til de første dagene ute. Vet at vi spør, og vil gjerne bli ringt.',
  ],
  wish: [
    'Jeg vil at noen venter utenfor porten.',
    'Jeg vil ha et sted å bo, og ikke tilbake til det gamle.',
    'Se barna mine. Jeg vet ikke hvor jeg skal begynne.',
    'Jobb. Hva som helst, til å begynne med.',
    'Noen å ta en kaffe med uten å måtte forklare alt.',
  ],
  waits: [
    'Venter på en frivillig i samme bydel.',
    'Har skrevet til fengselet om en dag for samtale.',
    'Ringer igjen mandag.',
  ],
  witnesses: ['Kontaktbetjenten', 'Tolken', 'Kollega på besøksdagen'],
  agencies: ['NAV Gamle Oslo', 'Oslo friomsorgskontor', 'Boligkontoret i bydelen'],
  accepted: ['Snakket i halvannen time. Vi begynner.', 'Møte i fengselet; det er tydelig hva han ønsker.'],
  refused: [
    'Akkurat nå kan vi ikke tilby det som trengs. Vi har forklart hvorfor og hva som finnes andre steder.',
    'Bor langt fra alle steder der vi har noen.',
    'Annen hjelp må til før vår er til nytte.',
  ],
  withdrawn: ['Skal bo hos broren og vil ikke ha noe nå.', 'Har ombestemt seg; vet hvor vi er.'],
  otherOffer: ['Jobbveiledning i bydelen, med avtalt time', 'Senteret i hjembyen'],
  objections: [
    {
      words: 'Det stemmer ikke at jeg bor langt unna. Fra januar bor jeg hos tante på Grünerløkka.',
      answer: 'Han har rett om adressen. Vi har bedt ham inn til en ny samtale.',
    },
    {
      words: 'Ingen spurte meg hva jeg vil. Kan dere se på det en gang til?',
      answer:
        'Vi har snakket sammen igjen. Svaret står, men nå vet vi hva han ser etter og har satt dem i kontakt.',
    },
  ],
  activities: 'Åpen kafé på tirsdager, fotball på lørdager',
  partner: 'Kafé Broen',
}
