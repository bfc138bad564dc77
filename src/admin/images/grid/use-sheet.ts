'use client'

import { useEffect, useState } from 'react'
import type { Sheet } from '../../../desk/images/browse/browse.ts'
import { askDesk, type Problem } from '../../actions/post-action.ts'
import { queryOf, type Asked } from './use-asked.ts'

/** Who is still typing is not answered letter by letter. */
const pauseMs = 200

/** While sizes of pictures are made, the sheet shows how far they are. */
const lookEveryMs = 2_000

/** The contact sheet that answers; the one before stays until it is there. */
export function useSheet(asked: Asked): {
  readonly sheet: Sheet | null
  readonly isAsking: boolean
  readonly problems: readonly Problem[]
  readonly askAgain: () => void
} {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isAsking, setAsking] = useState(true)
  const [round, setRound] = useState(0)
  const query = queryOf(asked)
  useEffect(() => {
    let isOver = false
    setAsking(true)
    const timer = setTimeout(() => {
      void askDesk(`/api/images/browse?${query}`).then((answer) => {
        if (isOver) return
        setAsking(false)
        setProblems(answer.ok ? [] : answer.problems)
        if (answer.ok && isSheet(answer.json)) setSheet(answer.json)
      })
    }, pauseMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [query, round])
  const isUnderWay = sheet?.pictures.some(({ renditions: { state } }) => state === 'waiting' || state === 'being-made')
  useEffect(() => {
    if (isUnderWay !== true) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setRound((rounds) => rounds + 1)
    }, lookEveryMs)
    return () => {
      clearInterval(timer)
    }
  }, [isUnderWay])
  return {
    sheet,
    isAsking,
    problems,
    askAgain: () => {
      setRound((rounds) => rounds + 1)
    },
  }
}

function isSheet(json: object): json is Sheet {
  return 'pictures' in json && 'total' in json && 'sheets' in json
}
