import type { DefaultServerCellComponentProps } from 'payload'
import { zoneOf } from '../../desk/zone.ts'
import { stageLooks } from '../../newsroom/stories/stages.ts'
import { Badge } from './badge.tsx'
import { OpensIt } from './opens-it.tsx'
import { docketOf, embargoEnd, idOf, staffNames, waitingReleases } from './row-facts.ts'
import { standingWords } from './state-words.ts'
import { Thumb } from './thumb.tsx'
import { When } from './when-cell.tsx'
import './lists.css'

export function StoryPicture({ cellData, rowData }: DefaultServerCellComponentProps) {
  const image: unknown = typeof cellData === 'object' && cellData !== null ? Reflect.get(cellData, 'id') : cellData
  return (
    <OpensIt collection="stories" isEcho row={{ id: idOf(rowData) }}>
      <Thumb image={typeof image === 'string' ? image : null} />
    </OpensIt>
  )
}

export function StoryHeadline({ cellData, rowData }: DefaultServerCellComponentProps) {
  const slugline: unknown = Reflect.get(Object(rowData), 'slugline')
  return (
    <OpensIt collection="stories" row={{ id: idOf(rowData) }}>
      <span className="stet-cell__headline">
        {typeof cellData === 'string' && cellData.trim() !== '' ? cellData : 'Without a headline'}
      </span>
      {typeof slugline === 'string' && slugline !== '' && <span className="stet-cell__slugline">{slugline}</span>}
    </OpensIt>
  )
}

/** Where it stands on the desk, and with the public. */
export async function StoryStage({ rowData, payload }: DefaultServerCellComponentProps) {
  const docket = await docketOf(payload, idOf(rowData))
  if (docket === null) return <span className="stet-cell__none">—</span>
  const { words, colour } = stageLooks[docket.stage]
  const standing = standingWords[docket.standing]
  return (
    <span className="stet-cell__badges">
      <Badge colour={colour}>{words}</Badge>
      {standing !== null && <Badge colour={standing.colour}>{standing.says}</Badge>}
      {docket.flagged && <Badge colour="amber">With legal</Badge>}
    </span>
  )
}

/** Until when it is held: by its release, or by an embargo before there is one. */
export async function StoryHeld({ rowData, payload }: DefaultServerCellComponentProps) {
  const id = idOf(rowData)
  const release = (await waitingReleases(payload)).get(id)
  if (release?.state === 'failed') return <Badge colour="red">Failed</Badge>
  const zone = zoneOf(payload)
  if (release !== undefined) return <HeldUntil until={release.releaseAt} zone={zone} />
  const end = await embargoEnd(payload, id)
  if (end === undefined) return <span className="stet-cell__none">—</span>
  return <HeldUntil isQuiet until={end?.toISOString() ?? null} zone={zone} />
}

type Until = { readonly until: string | null; readonly zone: string; readonly isQuiet?: boolean }

function HeldUntil({ until, zone, isQuiet = false }: Until) {
  return (
    <span className="stet-cell__held">
      <Badge colour={isQuiet ? 'grey' : 'amber'}>{isQuiet ? 'Under embargo' : 'Held'}</Badge>
      {until === null ? 'Until announced' : <When at={until} zone={zone} />}
    </span>
  )
}

/** Who changed the text last, and when. */
export async function StoryChanged({ rowData, payload }: DefaultServerCellComponentProps) {
  const docket = await docketOf(payload, idOf(rowData))
  if (docket === null) return <span className="stet-cell__none">—</span>
  const names = await staffNames(payload)
  return (
    <span className="stet-cell__changed">
      <span>{docket.changedBy === null ? 'The desk' : (names.get(docket.changedBy) ?? 'Somebody')}</span>
      <When at={new Date(docket.changedAt).toISOString()} zone={zoneOf(payload)} />
    </span>
  )
}
