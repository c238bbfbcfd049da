import type { AgreementText } from '../agreement.ts'

const between = {
  heading: 'Hva som blir mellom oss, og hva som ikke gjør det',
  text: 'Det den ene forteller den andre, blir mellom oss to, også etter at vi har sluttet. Den frivillige forteller senteret at vi har møttes, når og hvor lenge, og med et ord eller to hva vi snakket om. Det finnes grenser: Når noens liv eller helse er i fare, når et barn kan bli skadet, eller når en alvorlig straffbar handling planlegges, ringer den frivillige vakttelefonen med en gang og sier fra først hvis det går. Det loven pålegger oss å si, må sies.',
}
const stop = {
  heading: 'Begge kan slutte',
  text: 'Det er frivillig å være med, hver eneste dag. Begge kan slutte uten å si hvorfor; vi sier fra til koordinatoren, som snakker med oss begge en gang til. Å slutte har ingen virkning på annen hjelp fra senteret, på straffen eller på en avgjørelse om løslatelse.',
}
const record = {
  heading: 'Hva som blir skrevet ned',
  text: 'Senteret oppbevarer at vi er koblet, når vi møtes, denne avtalen og samtalene om hvordan det går. Deltakeren har sagt ja til hva den frivillige får vite om henne eller ham, og kan endre det. Begge kan be om å få lese det som er lagret om oss.',
}
const help = {
  heading: 'Når noe kommer i veien',
  text: 'Den som ikke kan komme, sier fra så tidlig som mulig. Den frivillige er aldri alene med et spørsmål: Koordinatoren og vakttelefonen er der for oss begge. Kjennes noe mellom oss ikke riktig ut, kan hver av oss snakke alene med koordinatoren.',
}

export const nb: { lasting: AgreementText; custody: AgreementText } = {
  lasting: {
    title: 'Avtale mellom deltaker og frivillig',
    sections: [
      {
        heading: 'Hva vi er for hverandre',
        text: 'Den frivillige er et medmenneske som gir av tiden sin: ingen myndighetsperson, terapeut eller kontrollør, og uten betaling. Den frivillige er ikke hele nettverket til deltakeren, men er med på veien til et nytt. Vi møter hverandre med respekt, presis og edru.',
      },
      between,
      {
        heading: 'Det vi lar være',
        text: 'Vi låner eller gir ikke hverandre penger, skriver ikke under for hverandre og gir ikke kostbare gaver. Vi utveksler ikke hjemmeadresser, overnatter ikke hos hverandre og er ikke venner på private sosiale medier. Familie og venner trekkes inn bare etter samtale med koordinatoren. Ingenting bæres inn i eller ut av fengselet. Sier husreglene noe annet, gjelder de.',
      },
      help,
      {
        heading: 'Vi ser på det sammen',
        text: 'Etter noen uker, ved løslatelsen, noen måneder senere og deretter omtrent to ganger i året snakker vi med koordinatoren om hvordan det går, og om avtalen fortsatt passer. Kommer deltakeren tilbake i fengsel, tar vi en pause og avgjør sammen hvordan vi går videre.',
      },
      stop,
      record,
    ],
  },
  custody: {
    title: 'Avtale om besøk i fengsel',
    sections: [
      {
        heading: 'Hva vi er for hverandre',
        text: 'Visitoren kommer for å snakke og lytte: et medmenneske utenfra som ikke dømmer, ikke tar side i saken og ikke får betaling. Vi møtes bare i fengselet, slik reglene der tillater.',
      },
      between,
      {
        heading: 'Når det tar slutt',
        text: 'Kontakten slutter av seg selv den dagen det blir løslatelse eller flytting til et annet fengsel, og tidligere hvis en av oss ønsker det. Etterpå oppsøker vi ikke hverandre, og det som ble lagret om besøkene, slettes. Den som vil ha noen ved sin side ute, kan be senteret om en nettverksfrivillig: Det er en ny beslutning med en ny avtale.',
      },
      {
        heading: 'Det vi lar være',
        text: 'Ingenting bæres inn i eller ut av fengselet: ingen ting, brev eller beskjeder. Vi låner eller gir ikke hverandre penger og utveksler ikke adresser, telefonnumre eller profiler. Familie og venner trekkes ikke inn. Visitoren følger fengselets regler og det de ansatte der ber om.',
      },
      help,
      stop,
      {
        heading: 'Hva som blir skrevet ned',
        text: 'Nesten ingenting: at besøkene finner sted, når, og denne avtalen. Begge kan be om å få lese det.',
      },
    ],
  },
}
