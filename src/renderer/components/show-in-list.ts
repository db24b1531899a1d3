import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import { create } from 'zustand'
import type { CustomerFilter } from '../../shared/operations/customers'

/** What the list of customers is to show next; null: whatever it showed last. */
const useAskedList = create<{ filter: CustomerFilter | null }>()(() => ({ filter: null }))

/** Opens the list of customers narrowed to a filter, from any feature. */
export function useShowInList(): (filter: CustomerFilter) => void {
  const [, navigate] = useLocation()
  return (filter) => {
    useAskedList.setState({ filter })
    navigate('/customers')
  }
}

/** For the list itself: narrows to what was asked for elsewhere, once. */
export function useAskedFilter(narrow: (filter: CustomerFilter) => void): void {
  const filter = useAskedList((state) => state.filter)
  const onAsked = useEffectEvent(narrow)
  useEffect(() => {
    if (filter === null) return
    useAskedList.setState({ filter: null })
    onAsked(filter)
  }, [filter])
}
