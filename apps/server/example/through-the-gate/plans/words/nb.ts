import type { PlanWords } from './words.ts'

export const nb: PlanWords = {
  goals: {
    housing: {
      own: 'Jeg vil ha min egen dør og min egen nøkkel.',
      worker: 'Hybel de første tre månedene, deretter kommunal bolig.',
      steps: [
        { words: 'Spørre tante om jeg kan bo der den første uka', who: 'me', offset: -60 },
        { words: 'Søknad om kommunal bolig', who: 'staff', offset: -45 },
        { words: 'Se på to steder sammen', who: 'volunteer', offset: 5 },
      ],
    },
    work: {
      own: 'Jobbe med hendene.',
      worker: 'Full jobb i bygg; praksisplass først.',
      steps: [
        { words: 'Skrive ned hva jeg kan', who: 'me', offset: -50 },
        { words: 'Time hos veilederen', who: 'partner', offset: 3 },
        { words: 'Prat med malerfirmaet', who: 'staff', offset: -14 },
      ],
    },
    education: {
      own: 'Gjøre ferdig det jeg begynte på.',
      worker: 'Melde opp som privatist.',
      steps: [
        { words: 'Finne vitnemålet', who: 'me', offset: -40 },
        { words: 'Ringe skolen', who: 'staff', offset: -30 },
      ],
    },
    money: {
      own: 'Vite hvem jeg skylder hva.',
      worker: 'Oversikt over gjelden, og en avtale med den største.',
      steps: [
        { words: 'Samle brevene i en perm', who: 'me', offset: -70 },
        { words: 'Hente gjeldsoversikten', who: 'staff', offset: -45 },
        { words: 'Sette oss ned med permen', who: 'volunteer', offset: 10 },
      ],
    },
    'identity-papers': {
      own: 'Gå ut med ID-kort i lomma.',
      worker: 'Nytt ID-kort før løslatelsesdagen.',
      steps: [
        { words: 'Bilde og søknad', who: 'me', offset: -90 },
        { words: 'Bestille time hos politiet', who: 'staff', offset: -80 },
      ],
    },
    family: {
      own: 'Se datteren min uten at moren hennes og jeg krangler.',
      worker: 'Samvær med barnet på et nøytralt sted.',
      steps: [
        { words: 'Skrive et kort til henne', who: 'me', offset: -20 },
        { words: 'Snakke med moren om det går, og hvor', who: 'staff', offset: -10 },
      ],
    },
    network: {
      own: 'Ha noen å se kamp med.',
      worker: 'En fast gruppe utenfor det gamle miljøet.',
      steps: [
        { words: 'Gå på fotballen på lørdag', who: 'volunteer', offset: 7 },
        { words: 'Ringe Kjell', who: 'me', offset: 2 },
      ],
    },
  },
  reviews: [
    'To steg er gjort, ett falt bort.',
    'Planen står; vi la til hva som skal skje på selve dagen.',
    'Målet om jobb er nå det første.',
  ],
  ownReviews: [
    'Det går bedre enn jeg trodde.',
    'Det går sakte, men det går.',
    'Jeg trenger at noen minner meg på det.',
  ],
  cameOf: ['Gikk på første forsøk.', 'Tok lengre tid, men er i orden.', 'Svaret kom, og det var ja.'],
  pause: 'Vi ble enige om å ta det opp igjen etter høytiden.',
}
