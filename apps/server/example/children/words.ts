import type { Language } from '#platform/texts/languages.ts'

type Words = {
  names: string[]
  wishes: string[]
  told: string[]
  bestInterest: string
  against: string
  stopRule: string
  conditions: string
  report: string
  said: string
  upset: string
  caregiver: string
  psychiatrist: string
  play: string
}

/** What is written in children's files, in the language of whoever writes. */
export const childWordsIn: Record<Language, Words> = {
  en: {
    names: ['Amy', 'Jonah', 'Ruby', 'Finn'],
    wishes: [
      'I want to build something with dad.',
      'I want to go, but not with the bus.',
      'I would rather write a letter.',
    ],
    told: [
      'That papa sleeps where he works and cannot come home yet.',
      'How one is let in, and that the dog is friendly.',
    ],
    bestInterest: 'The child asks for its parent and calms down after each call.',
    against: 'For now we wait: the child needs quiet until the spring.',
    stopRule: 'The child says that it wants to go home, or the parent does not keep to what was agreed.',
    conditions: 'Bedtime by nine, one familiar toy comes along.',
    report: 'They cooked and did homework. Goodbye was hard, and went well.',
    said: 'We made pancakes and dad burned one.',
    upset: 'Cried at goodbye and was comforted by the grandmother.',
    caregiver: 'Grandmother',
    psychiatrist: 'Dr Reed',
    play: 'The board game from home',
  },
  nb: {
    names: ['Nora', 'Emil', 'Sofie', 'Jonas', 'Ella', 'Oskar'],
    wishes: [
      'Jeg vil bygge lego med pappa.',
      'Jeg vil besøke mamma, men ikke være der om natten.',
      'Jeg vil heller ringe.',
    ],
    told: [
      'At pappa må bo et annet sted en stund, og at det ikke er barnets skyld.',
      'Hvordan man slippes inn, og at vi er med hele tiden.',
    ],
    bestInterest: 'Barnet spør etter forelderen og blir rolig etter hver samtale.',
    against: 'Vi venter foreløpig: barnet trenger ro til våren.',
    stopRule: 'Barnet sier at det vil hjem, eller forelderen holder ikke avtalen.',
    conditions: 'Leggetid klokka ni, ett kjent kosedyr er med.',
    report: 'De laget mat og gjorde lekser. Avskjeden var vanskelig, og gikk fint.',
    said: 'Vi lagde pannekaker og pappa brente én.',
    upset: 'Gråt ved avskjeden og ble trøstet av bestemor.',
    caregiver: 'Bestemor',
    psychiatrist: 'Dr. Lunde',
    play: 'Brettspillet hjemmefra',
  },
  bg: {
    names: ['Ния', 'Боян', 'Ема', 'Ники', 'Калоян', 'Рая'],
    wishes: [
      'Искам да строим кораб с тати.',
      'Искам да отида, но да не оставам през нощта.',
      'По-добре да му напиша писмо.',
    ],
    told: [
      'Че тати засега живее другаде и че детето няма вина за това.',
      'Как се влиза и че през цялото време сме наблизо.',
    ],
    bestInterest: 'Детето пита за родителя си и се успокоява след всеки разговор.',
    against: 'Засега изчакваме: детето има нужда от спокойствие до пролетта.',
    stopRule: 'Детето каже, че иска вкъщи, или родителят не спазва уговореното.',
    conditions: 'Лягане до девет часа, една позната играчка идва с детето.',
    report: 'Готвиха и писаха домашни. Сбогуването беше трудно и мина добре.',
    said: 'Правихме палачинки и тати изгори една.',
    upset: 'Плака на сбогуване и баба му го утеши.',
    caregiver: 'Баба',
    psychiatrist: 'д-р Ясенова',
    play: 'Играта от вкъщи',
  },
  ro: {
    names: ['Ioana', 'Matei', 'Ilinca', 'Andrei'],
    wishes: [
      'Vreau să construiesc ceva cu tata.',
      'Vreau să merg, dar să nu dorm acolo.',
      'Mai bine îi scriu o scrisoare.',
    ],
    told: [
      'Că tata locuiește acum în altă parte și că nu e vina copilului.',
      'Cum se intră și că suntem tot timpul aproape.',
    ],
    bestInterest: 'Copilul întreabă de părinte și se liniștește după fiecare discuție.',
    against: 'Deocamdată așteptăm: copilul are nevoie de liniște până la primăvară.',
    stopRule: 'Copilul spune că vrea acasă sau părintele nu respectă ce s-a convenit.',
    conditions: 'Culcare până la nouă, vine și o jucărie cunoscută.',
    report: 'Au gătit și au făcut teme. Despărțirea a fost grea și a mers bine.',
    said: 'Am făcut clătite și tata a ars una.',
    upset: 'A plâns la despărțire și a fost consolat de bunica.',
    caregiver: 'Bunica',
    psychiatrist: 'dr. Merișor',
    play: 'Jocul de acasă',
  },
}
