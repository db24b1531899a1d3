import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { logoSize } from '../../../../shared/logo'
import { pictureKind } from '../../../../shared/pictures'
import { useAction, useOperation } from '../../../api'
import { pictureFrom } from '../../../components/picture-from'
import { logoFrom } from './logo-from'
import classes from './LogoField.module.css'

const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/svg+xml'
/** The room the logo has on the screen, in pixels. */
const BOX = { width: 176, height: 64 }

/** The logo of the business: a picture from a file, shrunk and kept in the data file; it can be taken away again. */
export function LogoField() {
  const { t } = useTranslation('settings')
  const id = useId()
  const known = useOperation('settings.logo', {})
  const save = useAction('settings.saveLogo')
  const [problem, setProblem] = useState<'noPicture' | 'tooLarge' | null>(null)
  const picture = known.data?.picture ?? null
  const choose = async (file: File | null) => {
    if (!file) return
    const outcome = await openLogo(file)
    setProblem('problem' in outcome ? outcome.problem : null)
    if ('picture' in outcome) save.mutate({ picture: outcome.picture })
  }
  return (
    <div>
      <Input.Label component="div" id={id}>
        {t('logo.label')}
      </Input.Label>
      <Group
        className={classes.field}
        gap="md"
        role="group"
        aria-labelledby={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void choose(event.dataTransfer.files[0] ?? null)
        }}
      >
        <Picture picture={picture} />
        <Stack gap={4} className={classes.about}>
          <Group gap="xs">
            <FileButton accept={KINDS} onChange={(file) => void choose(file)}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t(picture === null ? 'logo.choose' : 'logo.another')}
                </Button>
              )}
            </FileButton>
            {picture !== null && (
              <Button variant="subtle" color="gray" onClick={() => save.mutate({ picture: null })}>
                {t('logo.remove')}
              </Button>
            )}
          </Group>
          <Text size="sm" c={problem ? 'brick' : 'dimmed'} {...(problem && { role: 'alert' })}>
            {t(problem ? `logo.${problem}` : 'logo.hint')}
          </Text>
        </Stack>
      </Group>
    </div>
  )
}

/** The logo on a piece of paper, which is white in the dark too. */
function Picture({ picture }: { picture: string | null }) {
  const { t } = useTranslation('settings')
  const kind = picture === null ? null : pictureKind(picture)
  if (!kind) {
    return (
      <div className={classes.paper} data-empty="">
        {t('logo.none')}
      </div>
    )
  }
  return (
    <div className={classes.paper}>
      <img
        src={`data:${kind.type};base64,${picture ?? ''}`}
        alt={t('logo.picture')}
        style={logoSize(kind, BOX)}
      />
    </div>
  )
}

/** Opens a file and makes a logo of it, or says why not. */
async function openLogo(file: File): Promise<{ picture: string } | { problem: 'noPicture' | 'tooLarge' }> {
  const address = URL.createObjectURL(file)
  try {
    const opened = await pictureFrom(address).catch(() => null)
    if (!opened) return { problem: 'noPicture' }
    return { picture: logoFrom(opened, file.type === 'image/svg+xml') }
  } catch {
    return { problem: 'tooLarge' }
  } finally {
    URL.revokeObjectURL(address)
  }
}
