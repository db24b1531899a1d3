/** Can a virtual display be started here? */
export function hasVirtualDisplay(): boolean

/** Starts a virtual display; `display` is the value for the environment variable DISPLAY. */
export function startVirtualDisplay(): Promise<{ display: string; stop: () => void }>
