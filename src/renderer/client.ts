import { QueryClient } from '@tanstack/react-query'
import type { InputOf, OperationName } from '../shared/operations'
import { operationKinds } from '../shared/operations/kinds'
import { callOperation } from './call'

/** Holds the answers of operations. Nothing here depends on a network, so it never waits for one. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** The key under which an operation's answer is kept. */
export function operationKey<Name extends OperationName>(name: Name, input: InputOf<Name>) {
  return [name, input] as const
}

/** A reading operation as a query, for those who put queries together themselves. */
export function operationQuery<Name extends OperationName>(name: Name, input: InputOf<Name>) {
  const heavy = operationKinds[name] === 'heavyRead'
  return {
    queryKey: operationKey(name, input),
    // Only long questions are worth cancelling when nobody waits for the answer any more.
    queryFn: ({ signal }: { signal: AbortSignal }) => callOperation(name, input, heavy ? { signal } : {}),
  }
}
