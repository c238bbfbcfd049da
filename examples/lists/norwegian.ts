import { encoded } from '#platform/sheets/testing/make-files.ts'
import { type Cell, cellText } from '#platform/sheets/workbook.ts'
import { tableIn } from './table-in.ts'

const rows = tableIn(`
Fjordbyen nettverk etter soning
Oppdatert 20. november 2026

Nr | Navn | Fødselsdato | Fengsel | Avd. | Status | Løsl.dato | Bekreftet | 2/3-dato | Språk | Tolk | Telefon | Fødselsnr. | Ansvarlig | Merknad
Oslo
1 | Åsmund Tåkeheim | 12.04.1987 | Nordvik fengsel | B | soner | 04.12.2026 | ja |  | norsk | nei | 900 00 101 |  | Sølvi Blekkhus | Vil møtes ved porten
2 | SNØFALL, Ingrid | 30.09.92 | Nordvik fengsel | C | Soner | 11.12.2026 | ja |  | norsk | nei | 900 00 102 |  | Sølvi Blekkhus |
3 | Bjørnar Luftslott | 14.2.79 | Nordvik fengsel | B | fotlenke | 24/12/26 | nei | 24.11.2026 | norsk | nei |  |  | Sølvi Blekkhus | Julaften: hvem kan?
4 | Dagny og Eilif Solskinn |  | Furumo fengsel |  | soner | 8. januar 2027 | nei |  | norsk | nei |  |  | Sølvi Blekkhus | Søsken
5 | Yonas Diktet (Jonas) | 1998-07-21 | Furumo fengsel | A | soner | 15.01.2027 | nei |  | tigrinja, engelsk | tigrinja |  |  | Sølvi Blekkhus |
6 | Frøydis Eventyr | 3. mars 1995 | Furumo fengsel | A | permisjon | 29. januar 2027 | ja |  | norsk | nei | 900 00 103 |  | Sølvi Blekkhus |
7 | Gaute Sagnland | 05.05.1985 | Nordvik fengsel | B | varetekt | ukjent |  |  | norsk | nei |  |  | Sølvi Blekkhus | Ikke dømt ennå
8 | Halldis Oppspinn | 02.11.1990 | Nordvik fengsel | C | soner | 31.02.2027 | nei |  | norsk | nei |  |  | Sølvi Blekkhus |

Trondheim
9 | Ivar Tenkt | 1968 | Granli fengsel |  | prøveløslatt |  |  |  | norsk | nei | 900 00 104 |  | Pål Finnesikke |
10 | Jorunn Sagatun | 17.01.1983 | Granli fengsel |  | soner | 19.02.2027 | ja |  | norsk | nei |  |  | Pål Finnesikke |
11 | Kåre Påfunn | 28.02.1994 | Granli fengsel |  | forvaring | forvaring |  |  | norsk | nei |  |  | Pål Finnesikke |
12 | Liv Dagdrøm | 24.12.2001 | Granli fengsel |  | soner | 26.III.2027 | nei |  | norsk | nei |  |  | Pål Finnesikke | "Liten" leilighet søkes;⏎gjerne sentralt
13 | Milos Oppdiktet | 11.06.1989 | Granli fengsel |  | soner | 09.04.2027 | nei |  | serbisk | ja, serbisk |  |  | Pål Finnesikke |
14 | Nils / Oda Uvirkelig | 01.02.1980 / 03.04.1982 | Granli fengsel |  | soner | 16.04.2027 | nei |  | norsk | nei |  |  | Pål Finnesikke |
15 | Petra Fabel | 30000 | Granli fengsel |  | soner | 46478 | nei |  | tegnspråk | nei |  |  | Pål Finnesikke |
 | Sum | 17
`)

const field = (cell: Cell) => {
  const text = cellText(cell)
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What Excel calls "Unicode text": UTF-16 with its mark, tabs between the cells. */
export const norwegianList = (): Uint8Array =>
  encoded(rows.map((row) => `${row.map(field).join('\t')}\r\n`).join(''), 'utf-16le', true)
