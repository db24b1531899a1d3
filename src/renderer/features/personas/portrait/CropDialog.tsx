import { Button, Group, Modal, Slider, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import Cropper from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import classes from './Portrait.module.css'
import { portraitFrom, type Part } from './shrink'

interface CropDialogProps {
  picture: HTMLImageElement
  onDone: (jpeg: string) => void
  onClose: () => void
}

const CLOSEST = 4

/** Takes a round part of a picture: moved by dragging or by the arrow keys, made larger by the wheel or the slider. */
export function CropDialog({ picture, onDone, onClose }: CropDialogProps) {
  const { t } = useTranslation(['worksheet', 'common'])
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [part, setPart] = useState<Part | null>(null)
  const [failed, setFailed] = useState(false)
  const take = () => {
    if (!part) return
    try {
      onDone(portraitFrom(picture, part))
    } catch {
      setFailed(true)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('portrait.crop')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <div className={classes.stage}>
          <Cropper
            image={picture.src}
            crop={crop}
            zoom={zoom}
            maxZoom={CLOSEST}
            aspect={1}
            cropShape="round"
            showGrid={false}
            keyboardStep={4}
            disableAutomaticStylesInjection
            cropperProps={{ 'aria-label': t('portrait.area') }}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_share, pixels) => setPart(pixels)}
          />
        </div>
        <Text size="sm" c="dimmed">
          {t('portrait.how')}
        </Text>
        <Slider
          min={1}
          max={CLOSEST}
          step={0.1}
          value={zoom}
          label={null}
          thumbLabel={t('portrait.zoom')}
          onChange={setZoom}
        />
        {failed && (
          <Text size="sm" c="brick" role="alert">
            {t('portrait.failed')}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={part === null} onClick={take}>
            {t('portrait.take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
