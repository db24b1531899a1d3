import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { GradePath } from '../../../shared/operations/grading'
import { shownScore } from '../../../shared/scores'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { useFormats } from '../../components/formats'
import { useMakePlan } from '../../components/plan-making'
import classes from './GradePaths.module.css'

/** The smallest changes that would lift a customer to the next grade, and to A. */
export function GradePaths({ customerId }: { customerId: number }) {
  const { t } = useTranslation('grading')
  const { settings } = useFormats()
  const id = useId()
  const answer = useOperation('grading.path', { customerId }, { keepPrevious: true })
  const data = answer.data?.customerId === customerId ? answer.data : null
  if (data?.paths.length === 0) return null
  return (
    <div>
      <Title order={4} id={id} mb="xs">
        {t('path.title')}
      </Title>
      {answer.error && <ErrorPanel error={answer.error} onTryAgain={() => void answer.refetch()} />}
      {!data && !answer.error && <LoadingSkeleton lines={2} />}
      {data && (
        <Stack gap="sm">
          <ul className={classes.paths} aria-labelledby={id}>
            {data.paths.map((path) => (
              <li key={path.grade} className={classes.path}>
                <Path customerId={customerId} path={path} />
              </li>
            ))}
          </ul>
          {data.unknown.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('path.unknown', { names: new Intl.ListFormat(settings.locale).format(data.unknown) })}
            </Text>
          )}
        </Stack>
      )}
    </div>
  )
}

function Path({ customerId, path: { grade, changes, score } }: { customerId: number; path: GradePath }) {
  const { t } = useTranslation('grading')
  const { number } = useFormats()
  const id = useId()
  const makePlan = useMakePlan()
  const within = (changes ?? []).filter(({ influence }) => influence)
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <GradeRing grade={grade} size="sm" />
        <Text fw={600} id={id}>
          {t('path.to', { grade })}
        </Text>
        {score !== null && (
          <Text size="sm" c="dimmed" ml="auto">
            {t('path.comesTo', { score: number(shownScore(score, 1), 1) })}
          </Text>
        )}
      </Group>
      {changes === null && (
        <Text size="sm" c="dimmed">
          {t('path.outOfReach', { grade })}
        </Text>
      )}
      {changes && (
        <ul className={classes.changes} aria-labelledby={id}>
          {changes.map(({ criterionId, name, text, points, influence, actions }) => (
            <li key={criterionId} className={classes.change}>
              <div>
                <Text size="sm">
                  {t('path.change', { name, text })}
                  {!influence && ` (${t('path.beyond')})`}
                </Text>
                {influence && actions[0] !== undefined && (
                  <Text size="sm" c="dimmed">
                    {t('path.action', { action: actions[0] })}
                  </Text>
                )}
              </div>
              <Text size="sm" fw={600} className="tabular">
                {t('path.adds', { count: shownScore(points, 1), shown: number(shownScore(points, 1), 1) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {makePlan && within.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          style={{ alignSelf: 'start' }}
          onClick={() => {
            const criterionIds = within.map(({ criterionId }) => criterionId)
            makePlan({ customerIds: [customerId], criterionIds })
          }}
        >
          {t('path.plan')}
        </Button>
      )}
    </Stack>
  )
}
