'use client'

import { useEffect, useState } from 'react'

/** The time on this machine, again every second while somebody looks. */
export function useNow(isTicking: boolean): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    if (!isTicking) return
    setNow(new Date())
    const timer = setInterval(() => {
      setNow(new Date())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [isTicking])
  return now
}
