import { useHotkeys } from '@mantine/hooks'

/** While a form is shown, Ctrl+Enter (⌘+Enter) saves it from any of its fields. */
export function useSaveKey(save: () => unknown): void {
  useHotkeys([['mod+Enter', () => void save()]], [])
}
