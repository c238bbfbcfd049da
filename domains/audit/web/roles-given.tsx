import type { TextKey } from '#platform/texts/text.ts'
import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { auditApi, type RoleGiven } from '../model/audit-api.ts'

/** Who was let in to records lately, by whom, and whether a second person agreed. */
export function RolesGiven() {
  const { t } = useTexts()
  const given = useAnswer(auditApi.rolesGiven, {})
  return (
    <Card title={t('audit.roles')}>
      <Answer of={given}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('audit.roles-none')}</p>
          ) : (
            <Rows label={t('audit.roles')}>
              {list.map((role) => (
                <GivenRow key={role.id} given={role} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}

function GivenRow({ given }: { given: RoleGiven }) {
  const { t, day, list } = useTexts()
  const { name, role, unit, begins, ends, givenBy, agreedBy } = given
  const begun = givenBy
    ? t('audit.role-given', { day: day(begins), giver: givenBy })
    : t('audit.role-begun', { day: day(begins) })
  const details = [begun, ...(ends === null ? [] : [t('audit.role-ended', { day: day(ends) })])]
  return (
    <Row
      detail={list(details)}
      aside={
        agreedBy ? (
          <Chip tone="moss">{t('audit.role-agreed', { name: agreedBy })}</Chip>
        ) : (
          givenBy && <Chip tone="lamp">{t('audit.role-alone')}</Chip>
        )
      }
    >
      {t('audit.role-line', { name, role: t(`role.${role}` as TextKey), unit: unit ?? '' })}
    </Row>
  )
}
