import { Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { gradeLetters, type GradeLetter } from '../../../../shared/choices'
import type { EvidenceGroup } from '../../../../shared/operations/evidence'
import { useOperation } from '../../../api'
import type { Evidence } from './use-evidence'

interface GroupChoiceProps {
  group: EvidenceGroup
  onChoose: (group: EvidenceGroup) => void
  evidence: Evidence | undefined
}

const isGrade = (text: string): text is GradeLetter => (gradeLetters as readonly string[]).includes(text)

/** Whom the evidence is about: the customers of a grade, or those with a tag. */
export function GroupChoice({ group, onChoose, evidence }: GroupChoiceProps) {
  const { t } = useTranslation('personas')
  const { data } = useOperation('customers.tags', {})
  // Grades and tags have keys of their own: a tag can be called "A".
  const key = 'grade' in group ? group.grade : `#${group.tag}`
  const tags = new Set([...(data?.tags.map(({ tag }) => tag) ?? []), ...('tag' in group ? [group.tag] : [])])
  return (
    <Group gap="xs" align="center">
      <Select
        size="xs"
        w={190}
        aria-label={t('evidence.group.label')}
        searchable={tags.size > 8}
        allowDeselect={false}
        data={[
          {
            group: t('evidence.group.grades'),
            items: gradeLetters.map((grade) => ({
              value: grade,
              label: t('evidence.group.grade', { grade }),
            })),
          },
          {
            group: t('evidence.group.tags'),
            items: [...tags].map((tag) => ({ value: `#${tag}`, label: t('evidence.group.tagged', { tag }) })),
          },
        ]}
        value={key}
        onChange={(chosen) => {
          if (chosen === null) return
          onChoose(isGrade(chosen) ? { grade: chosen } : { tag: chosen.slice(1) })
        }}
      />
      {evidence && (
        <Text size="sm" c="dimmed">
          {t('evidence.group.sizes', { customers: evidence.customers, others: evidence.others })}
        </Text>
      )}
    </Group>
  )
}
