import { Component, type ReactNode } from 'react'
import { ErrorPanel } from './ErrorPanel'

interface ErrorBoundaryProps {
  title: string
  /** A change of it (another screen) starts anew. */
  resetKey: string
  children: ReactNode
}
interface ErrorBoundaryState {
  error: Error | null
  failedAt: string | null
}

/** Keeps a fault of one screen from taking the others with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failedAt: null }

  static getDerivedStateFromError(error: Error): Partial<ErrorBoundaryState> {
    return { error }
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    { error, failedAt }: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    if (error === null) return null
    if (failedAt === null) return { failedAt: resetKey }
    return failedAt === resetKey ? null : { error: null, failedAt: null }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <ErrorPanel
        title={this.props.title}
        error={this.state.error}
        onTryAgain={() => {
          this.setState({ error: null, failedAt: null })
        }}
      />
    )
  }
}
