import { useHotkeys } from '@mantine/hooks'

/**
 * While a form is shown, Ctrl+Enter (⌘+Enter) saves it from any of its fields.
 * @param saving it is under way: a key that is held, or pressed again, must not add the same thing twice
 */
export function useSaveKey(save: () => unknown, saving: boolean): void {
  const saveOnce = () => {
    if (!saving) void save()
  }
  useHotkeys([['mod+Enter', saveOnce]], [])
}
