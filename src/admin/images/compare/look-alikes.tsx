'use client'

import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useAnswer } from '../../actions/use-answer.ts'
import '../images.css'

/** A picture as one of two that are laid side by side. */
type Side = Readonly<Record<string, unknown>> & { readonly id: string }

type Alike = { readonly image: Side; readonly similar: readonly Side[] }

/** Of a picture that looks like others: it and one of them, side by side, and what tells them apart. */
export function LookAlikes({ id }: { readonly id: string }) {
  const name = useId()
  const { answer } = useAnswer(`/api/images/${id}/similar`, alikeIn)
  const [chosen, setChosen] = useState('')
  if (answer === null || answer.similar.length === 0) return null
  const { image, similar } = answer
  const other = similar.find((one) => one.id === chosen) ?? similar[0] ?? image
  return (
    <details className="stet-alike">
      <summary>
        {similar.length === 1
          ? 'It looks like another picture'
          : `It looks like ${String(similar.length)} other pictures`}
        : lay them side by side
      </summary>
      {similar.length > 1 && (
        <p>
          <label htmlFor={name}>Beside</label>{' '}
          <select
            id={name}
            onChange={({ target }) => {
              setChosen(target.value)
            }}
            value={other.id}
          >
            {similar.map((one) => (
              <option key={one.id} value={one.id}>
                {said(one['title'])}
              </option>
            ))}
          </select>
        </p>
      )}
      <table className="stet-table stet-alike__table">
        <thead>
          <tr>
            <th scope="col">
              <span className="stet-unseen">What</span>
            </th>
            <th scope="col">This one</th>
            <th scope="col">
              <Link href={`/admin/collections/images/${other.id}`}>The other</Link>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Picture</th>
            {[image, other].map((one) => (
              <td key={one.id}>
                <img alt="" height={160} src={`/api/images/${one.id}/thumbnail`} width={160} />
              </td>
            ))}
          </tr>
          {rows.map(({ says, of }) => (
            <tr data-differs={of(image) !== of(other)} key={says}>
              <th scope="row">{says}</th>
              <td>{of(image)}</td>
              <td>{of(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const rows: readonly { readonly says: string; readonly of: (side: Side) => string }[] = [
  { says: 'Title', of: (side) => said(side['title']) },
  { says: 'File', of: (side) => `${said(side['originalName'])}, ${said(side['mimeType'])}` },
  { says: 'Size', of: (side) => `${said(side['width'])} × ${said(side['height'])}, ${kilobytes(side['filesize'])}` },
  { says: 'Credit', of: (side) => said(side['credit']) },
  { says: 'Copyright', of: (side) => said(side['copyrightNotice']) },
  { says: 'Rights', of: (side) => said(side['category']) },
  { says: 'Use', of: (side) => (side['usable'] === true ? 'May be used' : reasons(side['reasons'])) },
  { says: 'Alternative text', of: (side) => said(side['altText']) },
  { says: 'Caption', of: (side) => said(side['caption']) },
]

function said(value: unknown): string {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : '—'
}

function kilobytes(value: unknown): string {
  return typeof value === 'number' ? `${String(Math.round(value / 1024))} KB` : '—'
}

function reasons(value: unknown): string {
  const all = Array.isArray(value) ? value.map((one: unknown) => said(Reflect.get(Object(one), 'message'))) : []
  return all.join(' ')
}

function alikeIn(json: Readonly<Record<string, unknown>>): Alike | null {
  return 'image' in json && Array.isArray(json['similar']) ? (json as Alike) : null
}
