import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconPrinter, IconTrash, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PersonaDetail } from '../../../shared/operations/personas'
import { useAction } from '../../api'
import { PrimaryStar } from './PrimaryStar'

/** What can be done with the whole persona. */
export function PersonaActions({ persona }: { persona: PersonaDetail }) {
  const { t } = useTranslation('personas')
  const [, navigate] = useLocation()
  const save = useAction('personas.save')
  const other = persona.kind === 'ideal' ? 'negative' : 'ideal'
  const remove = useAction('personas.remove', { onDone: () => navigate('/personas') })
  return (
    <>
      <PrimaryStar persona={persona} />
      {persona.kind === 'ideal' && (
        <Button
          variant="default"
          leftSection={<IconUserQuestion size={16} aria-hidden="true" />}
          onClick={() => navigate(`/enquiry/${String(persona.id)}`)}
        >
          {t('page.enquiry')}
        </Button>
      )}
      <Button
        variant="default"
        aria-label={t('page.printHint', { name: persona.name })}
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => navigate(`/reports/persona/${String(persona.id)}`)}
      >
        {t('page.print')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('page.more')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsExchange size={16} aria-hidden="true" />}
            onClick={() => save.mutate({ id: persona.id, persona: { kind: other } })}
          >
            {t(`page.turnInto.${other}`)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden="true" />}
            onClick={() => navigate('/reports/persona')}
          >
            {t('page.printBlank')}
          </Menu.Item>
          <Menu.Item
            color="brick"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => remove.mutate({ id: persona.id })}
          >
            {t('page.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
