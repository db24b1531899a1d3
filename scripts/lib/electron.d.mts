/** What set-up found. */
export interface ElectronInUse {
  /** Full path of the executable. */
  executablePath: string
  /** For example '33.2.1'. */
  version: string
  source: 'official' | 'fallback'
}

/** The Electron of this clone. Throws, with advice in its message, when set-up has not run. */
export function findElectron(): ElectronInUse

/**
 * For Playwright's `_electron.launch`: the executable, and the machine's flags, the project's directory and `args` in
 * that order.
 */
export function launchOptions(args?: readonly string[]): { executablePath: string; args: string[] }

/** The environment for Electron: without what would turn it into plain Node. */
export function electronEnvironment(environment?: NodeJS.ProcessEnv): Record<string, string>

/** Starts Electron on this project with `args`; resolves to its exit code. */
export function launch(
  args: readonly string[],
  options?: { headless?: boolean; env?: Record<string, string> },
): Promise<number>
