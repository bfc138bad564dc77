'use client'

import { Button } from '@payloadcms/ui'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { changeWords } from './embargo-words.ts'

const inOrder = ['extend', 'shorten', 'lift', 'cancel'] as const

type Props = {
  readonly may: EmbargoStanding['may']
  readonly onAsk: (change: (typeof inOrder)[number]) => void
}

/** What this person may do to the embargo now; each asks first. */
export function ChangeButtons({ may, onAsk }: Props) {
  const offered = inOrder.filter((change) => may.includes(change))
  if (offered.length === 0) return null
  return (
    <div className="stet-embargo__buttons">
      {offered.map((change) => (
        <Button
          buttonStyle={change === 'extend' ? 'primary' : 'secondary'}
          key={change}
          margin={false}
          onClick={() => {
            onAsk(change)
          }}
          size="medium"
          type="button"
        >
          {changeWords[change].says}
        </Button>
      ))}
    </div>
  )
}
