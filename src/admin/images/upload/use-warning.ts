'use client'

import { useEffect } from 'react'

/**
 * Whoever leaves the page while this is so is asked first: in the browser's own words when they close or reload it, in these
 * when they follow a link of the panel, which leaves the browser where it is.
 */
export function useWarning(isSo: boolean, says: string): void {
  useEffect(() => {
    if (!isSo) return
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    const ask = (event: MouseEvent) => {
      if (!leavesThePage(event) || window.confirm(says)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('click', ask, true)
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', ask, true)
    }
  }, [isSo, says])
}

function leavesThePage({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null
  if (link === null || ctrlKey || metaKey || shiftKey || link.target === '_blank') return false
  return new URL(link.href, window.location.href).pathname !== window.location.pathname
}
