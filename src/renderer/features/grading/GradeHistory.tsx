import { Anchor, Group, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GradeChange } from '../../../shared/operations/grading'
import { shownScore } from '../../../shared/scores'
import { GradeRing } from '../../components/GradeRing'
import { useFormats } from '../../components/formats'
import classes from './CriterionList.module.css'

const SHOWN_AT_FIRST = 4

/** When and why the grade changed, newest first. */
export function GradeHistory({ changes }: { changes: readonly GradeChange[] }) {
  const { t } = useTranslation('grading')
  const { moment } = useFormats()
  const [all, setAll] = useState(false)
  const id = useId()
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST)
  return (
    <div>
      <Title order={4} id={id} mb="xs">
        {t('panel.history')}
      </Title>
      {changes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noHistory')}
        </Text>
      )}
      <ul className={classes.list} aria-labelledby={id}>
        {shown.map((change, index) => (
          <li key={`${change.at}/${String(index)}`} className={classes.item}>
            <Group gap="xs" wrap="nowrap">
              <Group gap={6} wrap="nowrap">
                <GradeRing grade={change.from} size="sm" />
                <span aria-hidden="true">→</span>
                <GradeRing grade={change.to} size="sm" />
              </Group>
              <Text size="sm">
                {t(`panel.cause.${change.cause}`)}
                {change.score !== null && `, ${t('panel.score', { score: shownScore(change.score) })}`}
              </Text>
              <Text size="sm" c="dimmed" ml="auto" ta="right">
                <time dateTime={change.at}>{moment(change.at)}</time>
              </Text>
            </Group>
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('panel.showAll', { count: changes.length })}
        </Anchor>
      )}
    </div>
  )
}
