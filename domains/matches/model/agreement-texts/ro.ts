import type { AgreementText } from '../agreement.ts'

const between = {
  heading: 'Ce rămâne între noi și ce nu',
  text: 'Ce îi spune unul celuilalt rămâne între noi doi, și după ce ne oprim. Centrul află de la voluntar că ne-am întâlnit, când și cât timp, și în câteva cuvinte despre ce am vorbit. Există limite: când viața sau sănătatea cuiva este în pericol, când un copil ar putea avea de suferit sau când se pregătește o infracțiune gravă, voluntarul sună imediat la telefonul de serviciu și, dacă se poate, spune asta înainte. Ce cere legea să fie spus trebuie spus.',
}
const stop = {
  heading: 'Oricare dintre noi se poate opri',
  text: 'Participarea este voluntară, în fiecare zi. Fiecare se poate opri fără să spună de ce; îi spunem coordonatorului, care mai vorbește o dată cu amândoi. Oprirea nu schimbă nimic din alt ajutor al centrului, din pedeapsă sau dintr-o decizie de liberare.',
}
const record = {
  heading: 'Ce se notează',
  text: 'Centrul păstrează faptul că suntem o pereche, când ne întâlnim, acest acord și discuțiile despre cum merge. Participantul a fost de acord cu ce poate ști voluntarul despre el și poate schimba asta. Fiecare poate cere să citească ce se păstrează despre el.',
}
const help = {
  heading: 'Când apare ceva',
  text: 'Cine nu poate veni spune cât mai devreme. Voluntarul nu este niciodată singur cu o întrebare: coordonatorul și telefonul de serviciu sunt acolo pentru amândoi. Dacă ceva între noi nu este în regulă, fiecare poate vorbi singur cu coordonatorul.',
}

export const ro: { lasting: AgreementText; custody: AgreementText } = {
  lasting: {
    title: 'Acord între participant și voluntar',
    sections: [
      {
        heading: 'Ce suntem unul pentru celălalt',
        text: 'Voluntarul este un om care își dăruiește timpul: nu este funcționar, terapeut sau supraveghetor și nu este plătit. Nu ține locul tuturor celor apropiați, ci merge alături pe drumul spre ei. Ne întâlnim cu respect, la timp și treji.',
      },
      between,
      {
        heading: 'Ce nu facem',
        text: 'Nu ne împrumutăm și nu ne dăm bani, nu semnăm unul pentru celălalt și nu ne facem cadouri scumpe. Nu ne dăm adresele de acasă, nu dormim unul la celălalt și nu suntem prieteni pe rețele sociale private. Familia și prietenii sunt implicați numai după o discuție cu coordonatorul. Nimic nu se duce în penitenciar și nu se scoate de acolo. Unde regulile casei spun altfel, ele sunt valabile.',
      },
      help,
      {
        heading: 'Ne uităm împreună',
        text: 'După câteva săptămâni, la liberare, câteva luni mai târziu și apoi cam de două ori pe an vorbim cu coordonatorul despre cum merge și dacă acordul ni se mai potrivește. Dacă participantul ajunge din nou în detenție, facem o pauză și hotărâm împreună cum continuăm.',
      },
      stop,
      record,
    ],
  },
  custody: {
    title: 'Acord pentru vizite în penitenciar',
    sections: [
      {
        heading: 'Ce suntem unul pentru celălalt',
        text: 'Vizitatorul vine să vorbească și să asculte: un om din afară, care nu judecă, nu ține partea nimănui în proces și nu este plătit. Ne întâlnim numai în penitenciar, așa cum permit regulile de acolo.',
      },
      between,
      {
        heading: 'Când se încheie',
        text: 'Contactul se încheie de la sine în ziua liberării sau a mutării în alt penitenciar, și mai devreme dacă unul dintre noi dorește. După aceea nu ne căutăm, iar ce s-a păstrat despre vizite se șterge. Cine vrea pe cineva alături afară poate cere centrului un voluntar de sprijin: este o hotărâre nouă, cu un acord nou.',
      },
      {
        heading: 'Ce nu facem',
        text: 'Nimic nu se duce în penitenciar și nu se scoate de acolo: nici obiecte, nici scrisori, nici mesaje. Nu ne împrumutăm și nu ne dăm bani și nu schimbăm adrese, numere de telefon sau profiluri. Familia și prietenii nu sunt implicați. Vizitatorul respectă regulile penitenciarului și ce cere personalul lui.',
      },
      help,
      stop,
      {
        heading: 'Ce se notează',
        text: 'Aproape nimic: că vizitele au loc, când, și acest acord. Fiecare poate cere să citească.',
      },
    ],
  },
}
