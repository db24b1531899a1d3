import { Box, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../components/fields'
import type { CriteriaFormApi } from './form-type'

/** The lowest scores of A, B and C. */
export function BoundsFields({ form }: { form: CriteriaFormApi }) {
  const { t } = useTranslation('grading')
  const problem = form.formState.errors.bounds?.message
  return (
    <div>
      <Group gap="md">
        {(['A', 'B', 'C'] as const).map((grade) => (
          <Box key={grade} w={110}>
            <NumberField
              control={form.control}
              name={`bounds.${grade}`}
              label={t('criteria.bound', { grade })}
              min={1}
              max={100}
            />
          </Box>
        ))}
      </Group>
      {problem !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" mt="xs" role="alert">
          {problem}
        </Text>
      )}
    </div>
  )
}
