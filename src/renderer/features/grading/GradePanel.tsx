import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import { shownMissing, shownScore } from '../../../shared/scores'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { useFormats } from '../../components/formats'
import { CriterionList } from './CriterionList'
import { GradeHistory } from './GradeHistory'
import { GradePaths } from './GradePaths'
import { OverrideControl } from './OverrideControl'
import { PointsBar } from './PointsBar'

export type Explanation = OutputOf<'grading.explain'>

/** A customer's grade and everything it is made of; ratings and the owner's own grade are set right here. */
export function GradePanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation('grading')
  const explanation = useOperation('grading.explain', { customerId }, { keepPrevious: true })
  if (explanation.error) {
    return <ErrorPanel error={explanation.error} onTryAgain={() => void explanation.refetch()} />
  }
  if (!explanation.data || explanation.data.customerId !== customerId) return <LoadingSkeleton lines={4} />
  const { data } = explanation
  return (
    <section aria-label={t('panel.title')}>
      <Stack gap="md">
        <Verdict explanation={data} />
        <PointsBar criteria={data.criteria} score={data.score} />
        <OverrideControl explanation={data} />
        <GradePaths customerId={customerId} />
        <CriterionList customerId={customerId} criteria={data.criteria} />
        <GradeHistory changes={data.history} />
        <Anchor component={Link} href="/criteria" size="sm">
          {t('panel.rules')}
        </Anchor>
      </Stack>
    </section>
  )
}

function Verdict({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('grading')
  const { number, date, today } = useFormats()
  const { grade, computedGrade, override, score, next, summary } = explanation
  const missing = next && shownMissing(next.points)
  return (
    <Stack gap="xs">
      <Group gap="md" wrap="nowrap">
        <GradeRing
          grade={grade}
          computedGrade={computedGrade}
          overridden={override !== null}
          score={score}
          size="lg"
        />
        <div>
          <Title order={3}>
            {score === null
              ? t('panel.noScore')
              : t('panel.score', { score: number(shownScore(score, 1), 1) })}
          </Title>
          {next && missing !== null && (
            <Text size="sm" c="dimmed">
              {t('panel.next', {
                grade: next.grade,
                points: t('panel.points', { count: missing, shown: number(missing, 1) }),
              })}
            </Text>
          )}
        </div>
      </Group>
      {(override !== null || score === null) && <Text size="sm">{summary}</Text>}
      {override?.remindOn != null && (
        <Text size="sm" c="dimmed">
          {t(override.remindOn > today ? 'override.reminder' : 'override.reminderCame', {
            day: date(override.remindOn),
          })}
        </Text>
      )}
    </Stack>
  )
}
