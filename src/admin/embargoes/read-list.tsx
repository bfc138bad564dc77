import { Link } from '@payloadcms/ui'
import type { EmbargoReads } from '../../desk/embargoes/reads-endpoint.ts'
import { sayInstant } from '../actions/say-time.ts'
import { readWords, titled } from './embargo-words.ts'

type Props = { readonly reads: EmbargoReads; readonly zone: string }

/** What the parties read, newest first: who, what, which edition, when, from where. */
export function ReadList({ reads: { reads, totalReads, parties }, zone }: Props) {
  if (parties.length === 0 && totalReads === 0) return null
  return (
    <section aria-labelledby="stet-reads" className="stet-embargo__part">
      <h2 id="stet-reads">
        What they read <span className="stet-board__count">{totalReads}</span>
      </h2>
      {totalReads === 0 && <p className="stet-embargo__quiet">Nothing yet. Each read comes up here.</p>}
      {reads.length > 0 && (
        <table className="stet-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Party</th>
              <th scope="col">What</th>
              <th scope="col">Edition</th>
              <th scope="col">From where</th>
            </tr>
          </thead>
          <tbody>
            {reads.map((read) => (
              <tr key={`${read.read} ${read.edition}`}>
                <td data-label="When">
                  <time dateTime={read.at}>{sayInstant(new Date(read.at), zone)}</time>
                </td>
                <td data-label="Party">{read.name}</td>
                <td data-label="What">{readWords[read.what] ?? read.what}</td>
                <td data-label="Edition">
                  <div>
                    <Link href={`/admin/collections/stories/${read.story}`}>{titled(read.headline)}</Link>{' '}
                    <span className="stet-embargo__quiet">edition {read.edition.slice(0, 8)}</span>
                  </div>
                </td>
                <td data-label="From where">{read.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {totalReads > reads.length && (
        <p className="stet-embargo__quiet stet-embargo__below">
          The newest {reads.length} of {totalReads}. All of them are kept.
        </p>
      )}
    </section>
  )
}
