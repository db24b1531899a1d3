/** The only hole in the wall, as the pages see it: `window.regulars`. Everything crosses as JSON text. */
export interface RegularsBridge {
  /**
   * Carries out an operation.
   * @param name the operation's name, as in shared/operations
   * @param inputJson its input
   * @param callId names the call, so that its progress can be followed and it can be cancelled
   * @returns `{"ok":true,"value":…}` or `{"ok":false,"error":ErrorReport}`; it never rejects
   */
  call(name: string, inputJson: string, callId?: string): Promise<string>
  /**
   * Listens to what main says unasked (see shared/events.ts).
   * @returns stops listening
   */
  onEvent(listener: (eventJson: string) => void): () => void
}

declare global {
  interface Window {
    readonly regulars: RegularsBridge
  }
}
