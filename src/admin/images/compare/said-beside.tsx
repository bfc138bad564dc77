'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { saidBeside, withTheFiles, type SaidBeside as Said } from '../../../newsroom/images/said-beside.ts'
import { askDesk, type Problem } from '../../actions/post-action.ts'
import { ProblemList } from '../../actions/problem-list.tsx'
import { fieldInWords, valueInWords } from '../field-words.ts'
import '../images.css'

type Fields = Readonly<Record<string, unknown>>

/** What the file said beside what the desk has, and the way to take the file's word back. */
export function SaidBeside() {
  const { id, data } = useDocumentInfo()
  const picture: Fields | undefined = data
  if (id === undefined || picture === undefined) return null
  return (
    <>
      <Beside id={String(id)} picture={picture} />
      <InTermsOfIptc said={picture['said']} />
    </>
  )
}

function Beside({ id, picture }: { readonly id: string; readonly picture: Fields }) {
  const { hasSavePermission } = useDocumentInfo()
  const isModified = useFormModified()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const rows = saidBeside(picture)

  async function take(row: Said): Promise<void> {
    const answer = await askDesk(`/api/images/${id}?depth=0`, { method: 'PATCH', body: withTheFiles(picture, row) })
    if (answer.ok) window.location.reload()
    else setProblems(answer.problems)
  }

  if (rows.length === 0) return <p className="stet-picture__shown">The file said nothing of itself.</p>
  return (
    <section aria-labelledby="stet-said">
      <h2 className="stet-section-title" id="stet-said">
        The file’s words beside the desk’s
      </h2>
      {isModified && (
        <p className="stet-picture__shown">Save what you changed first; then the file’s words can be taken.</p>
      )}
      <ProblemList problems={problems} />
      <table className="stet-table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">The file said</th>
            <th scope="col">The desk has</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th data-label="Field" scope="row">
                {fieldInWords(row.field)}
              </th>
              <td data-label="The file">{valueInWords(row.field, row.file)}</td>
              <td data-label="The desk">
                {row.isSame ? (
                  <span className="stet-picture__shown">the same</span>
                ) : (
                  <>
                    {valueInWords(row.field, row.desk)}
                    {hasSavePermission === true && (
                      <div>
                        <Button
                          aria-label={`Take the file’s: ${fieldInWords(row.field)}`}
                          buttonStyle="secondary"
                          disabled={isModified}
                          margin={false}
                          onClick={() => void take(row)}
                          size="small"
                          type="button"
                        >
                          Take the file’s
                        </Button>
                      </div>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Each property of the standard that the file carries, in its own words. */
function InTermsOfIptc({ said }: { readonly said: unknown }) {
  const properties = typeof said === 'object' && said !== null ? Object.entries(said) : []
  if (properties.length === 0) return null
  return (
    <details className="stet-iptc">
      <summary>All {properties.length} properties of IPTC that the file carries</summary>
      <dl>
        {properties.map(([property, value]) => (
          <div key={property}>
            <dt>{spelt(property)}</dt>
            <dd>{valueInWords(property, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** @example spelt('personInImage') // 'Person in image' */
function spelt(property: string): string {
  const words = property.replace(
    /([a-z])([A-Z])/g,
    (_found, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
