import { describe, expect, test } from 'vitest'
import type { ImportField, SensitiveKind } from './fields.ts'
import { mappingOf, matchColumns } from './match-columns.ts'

type Expected = Record<string, ImportField | SensitiveKind | null>

const lists: Record<string, Expected> = {
  English: {
    ...{ 'First name': 'given', Surname: 'family', 'Known as': 'called', 'Date of birth': 'birthDate' },
    ...{ 'Year of birth': 'birthYear', Prison: 'prison', Wing: 'wing', 'Legal status': 'status' },
    ...{
      'Release date': 'releaseDate',
      'Confirmed release date': 'releaseConfirmed',
      Parole: 'releaseConditional',
    },
    ...{ 'Sentence end date': 'releaseFullTerm', 'EM date': 'releaseEm', 'Type of release': 'releaseKind' },
    ...{
      Languages: 'languages',
      'Interpreter needed?': 'interpreter',
      'Phone no.': 'phone',
      'E-mail': 'email',
    },
    ...{ 'Next of kin': 'contact', 'Key worker': 'responsible', Branch: 'unit', Notes: 'note' },
    ...{
      'Index offence': 'offence',
      Diagnosis: 'health',
      'Passport no': 'national-id',
      Ethnicity: 'origin-or-belief',
    },
    'Shoe size': null,
  },
  Norwegian: {
    ...{
      Fornavn: 'given',
      ETTERNAVN: 'family',
      Kallenavn: 'called',
      'F.dato': 'birthDate',
      Fødselsår: 'birthYear',
    },
    ...{ Fengsel: 'prison', 'Avd.': 'wing', Soningsstatus: 'status', 'Løsl.dato': 'releaseDate' },
    ...{
      'Bekreftet løslatelsesdato': 'releaseConfirmed',
      Prøveløslatelse: 'releaseConditional',
      'Endt tid': 'releaseFullTerm',
    },
    ...{
      Fotlenke: 'releaseEm',
      Bekreftet: 'releaseKind',
      Språk: 'languages',
      Tolk: 'interpreter',
      'Tlf.': 'phone',
    },
    ...{
      'E-post': 'email',
      Pårørende: 'contact',
      Saksbehandler: 'responsible',
      Lokalforening: 'unit',
      Merknader: 'note',
    },
    ...{
      Lovbrudd: 'offence',
      'Domfelt for': 'offence',
      Helseopplysninger: 'health',
      'Fødselsnr.': 'national-id',
    },
    Skostørrelse: null,
  },
  Bulgarian: {
    ...{ 'Собствено име': 'given', Презиме: 'fathersName', Фамилия: 'family', Прякор: 'called' },
    ...{ 'Дата на раждане': 'birthDate', 'Година на раждане': 'birthYear', Затвор: 'prison', Група: 'wing' },
    ...{ 'Правен статус': 'status', 'Дата на освобождаване': 'releaseDate', УПО: 'releaseConditional' },
    ...{ 'Потвърдена дата': 'releaseConfirmed', 'Край на срока': 'releaseFullTerm', 'Ел. поща': 'email' },
    ...{ 'Електронно наблюдение от': 'releaseEm', 'Вид освобождаване': 'releaseKind', Езици: 'languages' },
    ...{ Преводач: 'interpreter', 'Тел.': 'phone', 'Лице за контакт': 'contact', Отговорник: 'responsible' },
    ...{
      Филиал: 'unit',
      Забележка: 'note',
      Престъпление: 'offence',
      'чл. от НК': 'offence',
      Диагноза: 'health',
    },
    ...{ ЕГН: 'national-id', Етнос: 'origin-or-belief', 'Номер обувки': null },
  },
  Romanian: {
    ...{
      Prenume: 'given',
      Nume: 'family',
      Porecla: 'called',
      'Data naşterii': 'birthDate',
      'Anul nașterii': 'birthYear',
    },
    ...{
      Penitenciarul: 'prison',
      Secţia: 'wing',
      'Situația juridică': 'status',
      'Data liberării': 'releaseDate',
    },
    ...{
      'Data confirmată': 'releaseConfirmed',
      'Liberare condiţionată': 'releaseConditional',
      'La termen': 'releaseFullTerm',
    },
    ...{ 'Brățară electronică': 'releaseEm', 'Tipul liberării': 'releaseKind', 'Limbi vorbite': 'languages' },
    ...{
      Interpret: 'interpreter',
      'Nr. telefon': 'phone',
      'E-mail': 'email',
      'Persoană de contact': 'contact',
    },
    ...{ 'Responsabil de caz': 'responsible', Filiala: 'unit', Observaţii: 'note', Infracțiunea: 'offence' },
    ...{ Diagnostic: 'health', CNP: 'national-id', Etnie: 'origin-or-belief', 'Număr pantofi': null },
  },
}

test.each(Object.entries(lists))('the columns of a list in %s are recognised', (_, expected) => {
  const matches = matchColumns(Object.keys(expected))
  const found = Object.fromEntries(
    matches.map(({ header, field, sensitive }) => [header, field ?? sensitive]),
  )
  expect(found).toEqual(expected)
})

test('what looks like offence, diagnosis or national id starts unticked, and so does what nobody recognises', () => {
  const columns = matchColumns(['Име', 'Престъпление', 'Diagnose', 'CNP', 'Shoe size'])
  expect(columns.map(({ ticked }) => ticked)).toEqual([true, false, false, false, false])
  expect(mappingOf(columns)).toEqual([{ column: 0, field: 'fullName' }])
})

describe('a column with the whole name', () => {
  test.each<[string[], ImportField[]]>([
    [['Name'], ['fullName']],
    [
      ['Name', 'Surname'],
      ['given', 'family'],
    ],
    [['Nume'], ['familyFirst']],
    [
      ['Nume', 'Prenume'],
      ['family', 'given'],
    ],
    [['Nume și prenume'], ['familyFirst']],
    [['Prenume și nume'], ['fullName']],
    [['Etternavn, fornavn'], ['familyFirst']],
    [['Име и фамилия'], ['fullName']],
    [
      ['Име', 'Фамилия'],
      ['given', 'family'],
    ],
    [['Име, презиме, фамилия'], ['fullName']],
    [['Ф.И.О.'], ['familyFirst']],
  ])('%j', (headers, fields) => expect(matchColumns(headers).map(({ field }) => field)).toEqual(fields))
})

test('two columns for one thing: the clearer one is kept, and notes and telephones are gathered', () => {
  const fields = matchColumns(['Status', 'Status of papers', 'Phone', 'Mobile', 'Notes', 'Comments']).map(
    ({ field }) => field,
  )
  expect(fields).toEqual(['status', null, 'phone', 'phone', 'note', 'note'])
})

test('what the organisation chose last time comes first, in any spelling', () => {
  const columns = matchColumns(['SHOE  SIZE', 'Wing', 'Index offence'], {
    'shoe size': 'note',
    wing: null,
    'index offence': 'note',
  })
  expect(columns.map(({ field, ticked }) => [field, ticked])).toEqual([
    ['note', true],
    [null, false],
    ['note', true],
  ])
})
