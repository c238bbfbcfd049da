export { type CallOptions, call } from './calls/call.ts'
export { asProblem, CallProblem, type CallProblemKind } from './calls/call-problem.ts'
export { download } from './calls/download.ts'
export { type AnswerOptions, queryKeyOf, useAnswer } from './calls/use-answer.ts'
export { type CommandRun, useCommand } from './calls/use-command.ts'
export {
  type DomainPage,
  type DomainWeb,
  type NavigationItem,
  type PersonTab,
  type QuickAction,
  type SearchHit,
  type SearchProvider,
  type TodayCard,
  useNavigation,
  usePersonTabs,
  useSearches,
  useTodayCards,
  useVolunteerParts,
  type VolunteerPart,
} from './domain-web.ts'
export { CheckField, ChecksField, type Choice, RadioField, SelectField } from './form/choice-fields.tsx'
export { ChooseFile } from './form/choose-file.tsx'
export { DayField, type DayFieldProps } from './form/day-field.tsx'
export { FieldFrame, type FieldProps, inputProps } from './form/field-frame.tsx'
export { Form, type FormProps } from './form/form.tsx'
export { LanguageField } from './form/language-field.tsx'
export { NumberField, TextArea, TextField, type TextFieldProps } from './form/text-fields.tsx'
export { type Field, type FormOptions, useForm } from './form/use-form.ts'
export { WeekHoursField } from './form/week-hours-field.tsx'
export { useLanguageName } from './language-name.ts'
export { type Me, useMay, useMe } from './me.ts'
export { Confirm, type ConfirmProps, Dialog, type DialogProps } from './parts/dialog.tsx'
export { Dropdown, type DropdownProps } from './parts/dropdown.tsx'
export { Lent } from './parts/lent.tsx'
export { type Breadcrumb, Page, type PageProps } from './parts/page.tsx'
export {
  Card,
  Chip,
  Columns,
  type Fact,
  Facts,
  OwnWords,
  Row,
  Rows,
  Stack,
  type Tone,
} from './parts/parts.tsx'
export { Answer, EmptyState, ErrorState, Loading, Notice } from './parts/states.tsx'
export { Views } from './parts/views.tsx'
export { WeekHoursList } from './parts/week-hours.tsx'
export type { Column, DataTableProps, ExportFormat, ShownTable } from './table/column.ts'
export { DataTable } from './table/data-table.tsx'
export { type Texts, useLanguageChoice, useTexts } from './texts.tsx'
export { useWayLent } from './way-lent.ts'
export type { LentMark, LentStretch, WayLent, WaySource } from './way-part.ts'
