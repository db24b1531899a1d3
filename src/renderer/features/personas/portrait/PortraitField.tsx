import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../../../api'
import { pictureFrom } from '../../../components/picture-from'
import { Portrait } from '../../../components/Portrait'
import { CropDialog } from './CropDialog'
import classes from './Portrait.module.css'

const KINDS = 'image/jpeg,image/png,image/webp,image/gif'

/** The persona's face: a picture from a file, cut to the face, or the initials. */
export function PortraitField({ personaId, name }: { personaId: number; name: string }) {
  const { t } = useTranslation('worksheet')
  const known = useOperation('personas.portrait', { personaId })
  const save = useAction('personas.savePortrait')
  const { picture, problem, choose, close } = useChosenPicture()
  const jpeg = known.data?.jpeg ?? null
  return (
    <Group
      className={classes.field}
      gap="md"
      wrap="nowrap"
      role="group"
      aria-label={t('portrait.label')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void choose(event.dataTransfer.files[0] ?? null)
      }}
    >
      <Portrait name={name} jpeg={jpeg} size={72} />
      <Stack gap={4}>
        <Group gap="xs">
          <FileButton accept={KINDS} onChange={(file) => void choose(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t(jpeg === null ? 'portrait.choose' : 'portrait.another')}
              </Button>
            )}
          </FileButton>
          {jpeg !== null && (
            <Button variant="subtle" color="gray" onClick={() => save.mutate({ personaId, jpeg: null })}>
              {t('portrait.remove')}
            </Button>
          )}
        </Group>
        <Text size="sm" c={problem ? 'brick' : 'dimmed'} {...(problem && { role: 'alert' })}>
          {t(problem ? 'portrait.noPicture' : 'portrait.hint')}
        </Text>
      </Stack>
      {picture && (
        <CropDialog
          picture={picture}
          onClose={close}
          onDone={(chosen) => {
            close()
            save.mutate({ personaId, jpeg: chosen })
          }}
        />
      )}
    </Group>
  )
}

/** A file that was chosen, as a picture to be cut. */
function useChosenPicture() {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null)
  const [problem, setProblem] = useState(false)
  const choose = async (file: File | null) => {
    if (!file) return
    const address = URL.createObjectURL(file)
    try {
      setPicture(await pictureFrom(address))
      setProblem(false)
    } catch {
      URL.revokeObjectURL(address)
      setProblem(true)
    }
  }
  const close = () => {
    if (picture) URL.revokeObjectURL(picture.src)
    setPicture(null)
  }
  return { picture, problem, choose, close }
}
