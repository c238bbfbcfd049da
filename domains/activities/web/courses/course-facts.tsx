import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/texts/languages.ts'
import { Card, Dialog, download, ErrorState, Facts, useTexts } from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { Course } from '../../model/course.ts'

/** What the course is, and what of it goes on paper. */
export function CourseFacts({ course }: { course: Course }) {
  const { t, day, list } = useTexts()
  const [printing, setPrinting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { id, about, days, place, trainers, seats, modules, openToSignUp, signUpUntil, unit } = course
  const signUp = openToSignUp
    ? t(signUpUntil ? 'activities.self-sign-up.until' : 'activities.self-sign-up.open', {
        day: signUpUntil ? day(signUpUntil, 'near') : '',
      })
    : t('activities.self-sign-up.closed')
  return (
    <Card title={t('activities.facts')}>
      {about && <p className="course-words">{about}</p>}
      <Facts
        of={[
          {
            label: t('activities.days'),
            value: days.map((one) => (
              <div key={one.id}>{t('activities.when', { ...one, day: day(one.day, 'near') })}</div>
            )),
          },
          { label: t('activities.place'), value: place },
          { label: t('activities.unit'), value: unit },
          ...(trainers.length > 0 ? [{ label: t('activities.trainers'), value: list(trainers) }] : []),
          {
            label: t('activities.seats'),
            value: t('activities.seats-taken', { seats: seats ?? 'none', taken: course.signedUp }),
          },
          { label: t('activities.self-sign-up'), value: signUp },
          { label: t('activities.modules'), value: <Modules of={modules} /> },
        ]}
      />
      <div className="card-buttons no-print">
        <Button
          variant="default"
          onClick={() => {
            setError(null)
            download(activitiesApi.attendanceList, { id }).catch(setError)
          }}
        >
          {t('activities.print-list')}
        </Button>
        {course.signUps.some(({ completed }) => completed) && (
          <Button variant="default" onClick={() => setPrinting(true)}>
            {t('activities.certificates')}
          </Button>
        )}
      </div>
      {error !== null && <ErrorState error={error} />}
      {printing && <PrintCertificates courseId={id} onClose={() => setPrinting(false)} />}
    </Card>
  )
}

function Modules({ of }: { of: Course['modules'] }) {
  const { t } = useTexts()
  if (of.length === 0) return t('activities.no-modules')
  return (
    <ul className="course-module-list">
      {of.map((module) => (
        <li key={module}>{t(`activities.module.${module}`)}</li>
      ))}
    </ul>
  )
}

type PrintProps = { courseId: string; volunteerId?: string; onClose(): void }

/** In which language, then the file: of everybody who completed the course, or of one. */
export function PrintCertificates({ courseId, volunteerId, onClose }: PrintProps) {
  const { t, language } = useTexts()
  const [chosen, setChosen] = useState<Language>(language)
  const [error, setError] = useState<unknown>(null)
  const print = () =>
    download(activitiesApi.certificates, {
      ...{ id: courseId, language: chosen },
      ...(volunteerId ? { volunteerId } : {}),
    }).then(onClose, setError)
  return (
    <Dialog open onClose={onClose} title={t('activities.certificates')}>
      <fieldset className="field">
        <legend className="field-label">{t('activities.certificate.language')}</legend>
        <div className="taps">
          {languages.map((one) => (
            <label key={one} className="tap">
              <input type="radio" name="language" checked={chosen === one} onChange={() => setChosen(one)} />
              <span lang={one}>{languageNames[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {error !== null && <ErrorState error={error} />}
      <div className="form-buttons">
        <Button onClick={() => void print()}>{t('activities.certificate.print')}</Button>
      </div>
    </Dialog>
  )
}
