import { Button, Group as Row, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { GroupFields, type GroupFieldsProps } from './GroupFields'
import { groups, type Group } from './worksheet'

interface GroupFormProps extends GroupFieldsProps {
  onGo: (group: Group) => void
}

/** One short group of the worksheet, with the way to the one before and the one after; behind the last there is paper. */
export function GroupForm(props: GroupFormProps) {
  const { group, personaId, onGo } = props
  const { t } = useTranslation('personas')
  const index = groups.indexOf(group)
  const before = groups[index - 1]
  const after = groups[index + 1]
  return (
    <section aria-labelledby="group-title">
      <Title order={2} id="group-title" tabIndex={-1}>
        {t(`groups.${group}.title`)}
      </Title>
      <Text c="dimmed" mb="md">
        {t(`groups.${group}.text`)}
      </Text>
      <GroupFields {...props} />
      <Row justify="space-between" mt="lg" gap="xs" wrap="nowrap">
        {before ? (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            aria-label={t('previous', { title: t(`groups.${before}.title`) })}
            onClick={() => onGo(before)}
          >
            {t(`groups.${before}.title`)}
          </Button>
        ) : (
          <span />
        )}
        {after ? (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={16} aria-hidden="true" />}
            aria-label={t('next', { title: t(`groups.${after}.title`) })}
            onClick={() => onGo(after)}
          >
            {t(`groups.${after}.title`)}
          </Button>
        ) : (
          <Button
            component={Link}
            href={`/reports/persona/${String(personaId)}`}
            leftSection={<IconPrinter size={16} aria-hidden="true" />}
          >
            {t('finish')}
          </Button>
        )}
      </Row>
    </section>
  )
}
