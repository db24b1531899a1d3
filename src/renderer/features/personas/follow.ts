import { useEffect, type RefObject } from 'react'

/**
 * Which part of the one-pager a field of the form feeds: the part named like the field or like what the field belongs
 * to (the values of a trait belong to the trait).
 * @param field - the name of the field in the form, such as `individual.job` or `traits.2.from`
 * @param shown - the names of the parts that the one-pager shows
 * @returns null when nothing shown comes from the field
 */
export function partFedBy(field: string, shown: ReadonlySet<string>): string | null {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (shown.has(name)) return name
  }
  return null
}

/**
 * Brings a part of the one-pager into view inside what scrolls it. The page itself is never scrolled, as that would
 * move the field that is being filled in.
 */
export function useInView(page: RefObject<HTMLElement | null>, part: string | null): void {
  useEffect(() => {
    if (part === null) return
    const shown = page.current?.querySelector(`[data-part="${CSS.escape(part)}"]`)
    const scrolled = shown?.closest('[data-scrolls]')
    if (!shown || !scrolled) return
    const { top, bottom } = shown.getBoundingClientRect()
    const box = scrolled.getBoundingClientRect()
    const floor = Math.min(box.bottom, window.innerHeight)
    if (top < box.top || bottom - top > floor - box.top) scrolled.scrollTop += top - box.top - MARGIN
    else if (bottom > floor) scrolled.scrollTop += bottom - floor + MARGIN
  }, [page, part])
}

/** So much of what is around the part is in sight with it, in pixels. */
const MARGIN = 24
