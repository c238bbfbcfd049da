import './texts.ts'

export { Day, isDay } from './day.ts'
export * from './duplicates-api.ts'
export * from './import-api.ts'
export { OrNull } from './or-null.ts'
export * from './people-api.ts'
export {
  Answer,
  CitizenshipGroup,
  LanguageLevel,
  OffenceGroup,
  Person,
  PersonContact,
  PersonDetails,
  PersonRow,
  Sex,
  SpokenLanguage,
} from './person.ts'
export {
  FiledPlace,
  FiledReleaseDate,
  FiledStatus,
  MergedRecord,
  PersonFile,
  Responsibility,
} from './person-file.ts'
export {
  displayName,
  displayNameTransliterated,
  type NamesAsWritten,
  PersonNames,
  searchKeyOfNames,
  shortName,
  sortName,
  withTransliterations,
} from './person-names.ts'
export {
  band,
  currentReleaseDate,
  ReleaseCertainty,
  ReleaseDate,
  ReleaseDateKind,
  ReleaseDateStatement,
  releaseCertainties,
  releaseDateKinds,
  UnknownReleaseReason,
  unknownReleaseReasons,
} from './release-dates.ts'
export { type ReleaseWarning, releaseWarningCodes, releaseWarnings } from './release-warnings.ts'
export { searchKey } from './search-key.ts'
export { SheetFormat } from './sheet-format.ts'
export { InformationSource, informationSources } from './source.ts'
export {
  awaitsRelease,
  backInCustodySince,
  isActive,
  isInCustody,
  isOutside,
  PersonStatus,
  personStatuses,
  StatusChange,
} from './status.ts'
export { FiledTransfer, Transfer } from './transfer.ts'
