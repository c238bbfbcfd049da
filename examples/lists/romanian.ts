import writeXlsxFile from 'write-excel-file/node'
import { serialOfDay } from '#platform/sheets/serial.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { tableIn } from './table-in.ts'

const people = tableIn(`
Născocitu | Floarea | @1987-04-12 | Penitenciarul Iaşi | S2 | execută pedeapsa | @2026-12-04 | confirmată | furt |  | nu | Ilinca Poveste
ÎNCHIPUIT | Ştefan | @1979-02-14 | Penitenciarul Iaşi | S2 | Execută | @2026-12-11 | estimată |  |  | nu | Ilinca Poveste
Basmuț | Ţuţu | 30.09.92 | Penitenciarul Iaşi | S1 | arest preventiv | necunoscută |  |  |  | nu | Ilinca Poveste
Plăsmuit | Ion şi Maria |  | Penitenciarul Vaslui | S1 | execută | @2026-12-24 | estimată |  |  | nu | Ilinca Poveste
Visătoru | Ana-Cătălina | 3 martie 1995 | Penitenciarul Vaslui | S3 | permisie | 8 ianuarie 2027 | confirmată |  |  | nu | Radu Nimeni
Himeră | Gheorghiță | #31201 | Penitenciarul Iaşi | S2 | execută pedeapsa | #46402 |  | înşelăciune |  | nu | Radu Nimeni
Ficțiune | Lăcrămioara | @1990-11-02 | Penitenciarul Vaslui | S3 | execută | 31.02.2027 | estimată |  | diabet | nu | Radu Nimeni

Poveste-Lungă | Mihăiță | 1968 | Penitenciarul Iaşi |  | liberat condiționat |  |  |  |  | nu | Radu Nimeni
Nălucă | Petruț⏎Pavel |  | Penitenciarul Iaşi | S4 | execută | @2027-01-29 | liberare condiționată |  |  | nu | Ilinca Poveste
Exemplu | Ahmad | @1998-07-21 | Penitenciarul Iaşi | S4 | execută | 19.II.2027 | estimată |  |  | arabă | Ilinca Poveste
Zmeurică | Ileana | @1983-01-17 | Penitenciarul Vaslui | S3 | pedeapsă întreruptă | @2027-02-26 | la termen |  |  | nu | Ilinca Poveste
Vânt | Codrin | @1975-05-05 | Penitenciarul Iaşi | S2 | condamnat | detențiune pe viață |  |  |  | nu | Radu Nimeni
Ceață | Bogdănel | @2001-12-24 | Penitenciarul Iaşi | S1 | execută | @2027-03-26 | posibilă |  |  | nu | Radu Nimeni
Nor | Sânziana | 12/31/1988 | Penitenciarul Vaslui | S3 | execută | @2027-04-09 | estimată |  |  | nu | Radu Nimeni
Rouă | Ilie | @1994-02-28 | Penitenciarul Iaşi | S4 | brățară electronică | 30/4/27 | estimată |  |  | nu | Radu Nimeni
`)

const bold = { fontWeight: 'bold' as const }
const merged = (value: string, columnSpan: number) => ({
  value,
  columnSpan,
  align: 'center' as const,
  ...bold,
})
const blanks = (count: number) => Array.from({ length: count }, () => null)

function cell(value: Cell) {
  if (value === null || typeof value !== 'object') return value
  return { value: serialOfDay(value.day), type: Number, format: 'dd.mm.yyyy' }
}

/** An Excel workbook with titles and two header rows, both merged, old ş and ţ, and a total that is a formula. */
export function romanianList(): Promise<Uint8Array> {
  const rows = [
    [merged('Lista beneficiarilor', 12), ...blanks(11)],
    [merged('Centrul din Iaşi, 20.11.2026', 12), ...blanks(11)],
    [],
    [
      merged('Beneficiar', 3),
      ...blanks(2),
      merged('Loc de detenție', 2),
      null,
      { value: 'Situația juridică', ...bold },
      merged('Liberare', 2),
      null,
      { value: 'Infracțiunea', ...bold },
      { value: 'Diagnostic', ...bold },
      { value: 'Interpret', ...bold },
      { value: 'Responsabil caz', ...bold },
    ],
    [
      'Nume',
      'Prenume',
      'Data nașterii',
      'Penitenciar',
      'Secția',
      null,
      'data',
      'fel',
      null,
      null,
      null,
      null,
    ],
    ...people.map((row) => row.map(cell)),
    ['Total', { value: '=COUNTA(B6:B21)', type: 'Formula' as const }, ...blanks(10)],
  ]
  return writeXlsxFile(rows, { sheet: 'Beneficiari' }).toBuffer()
}
