import { createSpotlight } from '@mantine/spotlight'

/** The palette's state, and what opens and closes it. */
export const [paletteStore, palette] = createSpotlight()

/**
 * Selects the first entry. Mantine does so when the words change; customers are found a moment later and stand
 * above what was first until then.
 */
export function selectFirstEntry(): void {
  const entries = document.getElementById(paletteStore.getState().listId)?.querySelectorAll('[data-action]')
  entries?.forEach((entry, index) => {
    if (index === 0) entry.setAttribute('data-selected', 'true')
    else entry.removeAttribute('data-selected')
  })
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
