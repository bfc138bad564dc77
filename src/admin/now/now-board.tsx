'use client'

import { Button } from '@payloadcms/ui'
import type { NowAnswer } from '../../desk/now/now-answer.ts'
import { sayDay } from '../actions/say-time.ts'
import { useNow } from '../actions/use-now.ts'
import { AloneList } from './alone-list.tsx'
import { FailedList } from './failed-list.tsx'
import { HeldList } from './held-list.tsx'
import { JustOutList } from './just-out-list.tsx'
import { StandstillBanner } from './standstill-banner.tsx'
import { useDesk } from './use-desk.ts'
import { WaitingList } from './waiting-list.tsx'

type Props = {
  readonly first: NowAnswer
  readonly zone: string
  readonly mayWrite: boolean
  readonly mayUpload: boolean
  readonly mayEmbargo: boolean
  readonly mayGo: boolean
}

/** The four lists, living: they change by themselves, and a countdown turns at its instant. */
export function NowBoard({ first, zone, mayWrite, mayUpload, mayEmbargo, mayGo }: Props) {
  const { answer, aheadMs, trouble } = useDesk(first)
  const here = useNow(true)
  const now = new Date(here.getTime() + aheadMs)
  return (
    <>
      <header className="stet-now__head">
        <div>
          <h1>Now</h1>
          <p className="stet-now__clock" suppressHydrationWarning>
            {sayDay(now, zone)}
          </p>
        </div>
        <div className="stet-now__begin">
          {mayWrite && (
            <Button el="link" margin={false} to="/admin/collections/stories/create">
              Write a story
            </Button>
          )}
          {mayUpload && (
            <Button buttonStyle="secondary" el="link" margin={false} to="/admin/collections/images/create">
              Add a picture
            </Button>
          )}
          {mayEmbargo && (
            <Button buttonStyle="secondary" el="link" margin={false} to="/admin/collections/embargoes/create">
              Impose an embargo
            </Button>
          )}
        </div>
      </header>
      <p aria-live="polite" className="stet-now__trouble" role="status">
        {trouble !== null && `${trouble} What is shown is from before.`}
      </p>
      <StandstillBanner mayGo={mayGo} standstill={answer.standstill} zone={zone} />
      <div className="stet-now__columns">
        <div>
          <HeldList held={answer.held} now={now} zone={zone} />
          <JustOutList out={answer.out} zone={zone} />
        </div>
        <div>
          <FailedList atRisk={answer.atRisk} failed={answer.failed} untold={answer.untold} zone={zone} />
          <AloneList alone={answer.alone} zone={zone} />
          <WaitingList waiting={answer.waiting} zone={zone} />
        </div>
      </div>
    </>
  )
}
