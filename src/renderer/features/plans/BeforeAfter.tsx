import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shownScore } from '../../../shared/scores'
import type { PlanRow } from '../../../shared/operations/plans'
import { GradeRing } from '../../components/GradeRing'
import { useFormats } from '../../components/formats'

/** Grade and score when a plan was made and when it was closed. */
export function BeforeAfter({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  const { number } = useFormats()
  if (plan.gradeAfter === null) return null
  const score = (value: number | null) => (value === null ? '–' : number(shownScore(value)))
  return (
    // In the narrowest column of the board both rings and the scores just fit on a line.
    <Group gap={4} component="span" title={t('beforeAfter')}>
      <GradeRing grade={plan.gradeBefore} score={plan.scoreBefore} size="sm" />
      <Text size="xs" style={{ whiteSpace: 'nowrap' }} component="span" aria-hidden="true">
        {score(plan.scoreBefore)} → {score(plan.scoreAfter)}
      </Text>
      <GradeRing grade={plan.gradeAfter} score={plan.scoreAfter} size="sm" />
    </Group>
  )
}
