import { useNavigate, useParams } from 'react-router'
import { SpokenLanguages } from '#domains/people/web/index.ts'
import {
  Answer,
  ChecksField,
  Form,
  Page,
  RadioField,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import { ageBandOf, ageBands, limitCodes } from '../../model/profile.ts'
import { type VolunteerFile, volunteersApi } from '../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../words.ts'
import { HoursField } from './hours-field.tsx'
import { NamesField } from './names-field.tsx'
import '../volunteers.css'

export default function ProfilePage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(volunteersApi.show, { id })
  const name = answer.data?.displayName ?? t('volunteers.volunteer')
  return (
    <Page
      title={t('volunteers.profile.of', { name })}
      subtitle={t('volunteers.profile.text')}
      width="text"
      breadcrumbs={[
        { text: t('volunteers.title'), to: '/volunteers' },
        { text: name, to: `/volunteers/${id}` },
      ]}
    >
      <Answer of={answer}>{(file) => <ProfileForm key={file.id} file={file} />}</Answer>
    </Page>
  )
}

const sexes = ['woman', 'man', 'other', 'not-said', 'not-asked'] as const

function ProfileForm({ file }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { id, profile, profileVersion: version } = file
  const back = () => void navigate(`/volunteers/${id}`)
  // What was said at the beginning is offered, to be changed where it is wrong.
  const ageBand = profile.ageBand ?? ageBandOf(file.birthYear, todayHere())
  const sex = profile.sex === 'not-asked' ? file.sex : profile.sex
  const form = useForm(volunteersApi.setProfile, {
    record: id,
    initial: { id, version, profile: { ...profile, ageBand, sex } },
    onDone: back,
  })
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={back}>
      <SpokenLanguages field={form.field('profile.languages')} label={t('volunteers.profile.languages')} />
      <TextField
        field={form.field('profile.area')}
        label={t('volunteers.profile.area')}
        hint={t('volunteers.profile.area-hint')}
        width="half"
      />
      <HoursField
        field={form.field('profile.hours')}
        label={t('volunteers.profile.hours')}
        hint={t('volunteers.profile.hours-hint')}
      />
      <Interests form={form} />
      <div className="volunteers-two">
        <SelectField
          field={form.field('profile.ageBand')}
          label={t('volunteers.profile.age-band')}
          choices={ageBands.map((value) => ({ value, label: value }))}
          width="full"
        />
        <SelectField
          field={form.field('profile.sex')}
          label={t('volunteers.profile.sex')}
          choices={sexes.map((value) => ({ value, label: t(`people.sex.${value}`) }))}
          width="full"
        />
      </div>
      <Wishes form={form} />
    </Form>
  )
}

type ProfileHandle = ReturnType<typeof useForm<typeof volunteersApi.setProfile>>

function Interests({ form }: { form: ProfileHandle }) {
  const { t, compare } = useTexts()
  const { inMine } = useVolunteerWords()
  const known = useAnswer(policyApi.interests, {}).data ?? []
  const chosen: readonly string[] = form.values.profile?.interests ?? []
  const offered = known.filter(({ code, retiredOn }) => retiredOn === null || chosen.includes(code))
  return (
    <ChecksField
      field={form.field('profile.interests')}
      label={t('volunteers.profile.interests')}
      choices={offered
        .map(({ code, names }) => ({ value: code, label: inMine(names) }))
        .sort((a, b) => compare(a.label, b.label))}
    />
  )
}

function Wishes({ form }: { form: ProfileHandle }) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  return (
    <>
      <RadioField
        field={form.field('profile.wishes.sex')}
        label={t('volunteers.profile.sex-wish')}
        choices={choices(['no-wish', 'woman', 'man'], 'sex-wish')}
        columns={3}
      />
      <ChecksField
        field={form.field('profile.wishes.ageBands')}
        label={t('volunteers.profile.age-wish')}
        hint={t('volunteers.profile.age-wish-hint')}
        choices={ageBands.map((value) => ({ value, label: value }))}
      />
      <ChecksField
        field={form.field('profile.limits')}
        label={t('volunteers.profile.limits')}
        hint={t('volunteers.profile.limits-hint')}
        choices={choices(limitCodes, 'limit')}
      />
      <NamesField
        field={form.field('profile.knows')}
        label={t('volunteers.profile.knows')}
        hint={t('volunteers.profile.knows-hint')}
      />
      <TextField
        field={form.field('profile.worksAt')}
        label={t('volunteers.profile.works-at')}
        hint={t('volunteers.profile.works-at-hint')}
      />
    </>
  )
}
