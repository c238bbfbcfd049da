import { odsTable, rawOds } from '#platform/sheets/testing/make-files.ts'
import { tableIn } from './table-in.ts'

const rows = tableIn(`
RIVERSIDE THROUGH-THE-GATE NETWORK
Open list, as of 20 November 2026 (Tilda)

First name | Surname | Known as | DOB | Prison | Wing | Status | Release date | Index offence | Interpreter | Key worker | Phone | Notes
Alder | Thistlewick |  | @1987-04-12 | HMP Marshgate | B | serving | @2026-12-04 | theft | no | Tilda Quill | 07700 900101 | Would like to be met at the gate
Bryony | Featherlight | Bree | @1992-09-30 | HMP Marshgate | C | Serving | @2026-12-11 |  | no | Tilda Quill |  |
Casper | Moonbrook |  | 14/2/79 | HMP Marshgate | B | serving | 24/12/26 | fraud | n | Tilda Quill | 07700 900102 | Christmas Eve: who can come?
Dulcie | Appleyarn |  | 3 March 1995 | HMP Fernhollow | F2 | on leave | 8 January 2027 |  | no | Rowan Inkpen |  |
Emeric | Saltmarsh | Rick | #31201 | HMP Marshgate | A | remand | unknown |  | no | Rowan Inkpen |  | Not sentenced yet
Ffion | Candlewood |  | @1990-11-02 | HMP Fernhollow | F1 | serving | 31.02.2027 |  | no | Rowan Inkpen | 07700 900103 |

Gawain and Hollis | Puddifoot-Vane |  |  | HMP Marshgate | C | serving | @2027-01-15 |  | no | Tilda Quill |  | Brothers
Isolde | Larkrise |  | 1968 | HMP Fernhollow | F1 | conditionally released |  |  | no | Rowan Inkpen | 07700 900104 |
Jorim | Tesfalem-Doe |  | @1998-07-21 | HMP Marshgate | B | serving | 2027-02-19 |  | Tigrinya | Tilda Quill |  | Letters go to the chaplain
Kestrel | Underbough |  | @1983-01-17 | HMP Marshgate | A | tagged | #46450 |  | no | Tilda Quill | 07700 900105 |
Leopold | Winterscale | Leo | @1975-05-05 | HMP Marshgate | A | serving | life |  | no | Rowan Inkpen |  |
Mirabel | Oatcake |  | @2001-12-24 | HMP Fernhollow | F2 | serving | @2027-03-26 |  | no | Rowan Inkpen |  | =HYPERLINK("http://example.invalid","do not click")
Nestor | Brambleby |  | 31/11/1988 | HMP Marshgate | C | back in prison | @2027-04-09 | burglary | no | Tilda Quill |  |
Oriel | Stonechat |  | @1994-02-28 | HMP Fernhollow | F1 | on holiday | May 2027 |  | maybe | Rowan Inkpen |  |
Total | #15
`)

/** An OpenDocument sheet with merged titles, a birth year among birth dates, and days in six spellings. */
export const englishList = (): Uint8Array => rawOds(odsTable('Open list', rows, { 0: 11, 1: 11 }))
