import type { EditedPicture } from '../../../desk/images/edit-many.ts'
import { Badge } from '../../lists/badge.tsx'
import { fieldInWords, valueInWords } from '../field-words.ts'

const results = {
  changed: { says: 'Changed', colour: 'green' },
  'would-change': { says: 'Changes', colour: 'blue' },
  unchanged: { says: 'Says so already', colour: 'grey' },
  refused: { says: 'Refused', colour: 'red' },
} as const

/** Picture by picture: what it said, what it says then, or why not. */
export function EditedList({ edited }: { readonly edited: readonly EditedPicture[] }) {
  return (
    <ul className="stet-edited">
      {edited.map(({ id, title, result, changes, problems }) => (
        <li key={id}>
          <img alt="" height={44} loading="lazy" src={`/api/images/${id}/thumbnail`} width={44} />
          <div>
            <p>
              <strong>{title === '' ? 'A picture' : title}</strong>{' '}
              <Badge colour={results[result].colour}>{results[result].says}</Badge>
            </p>
            {result === 'refused' ? (
              problems.map(({ code, message }) => (
                <p className="stet-edited__problem" key={`${code} ${message}`}>
                  {message}
                </p>
              ))
            ) : (
              <dl>
                {changes.map(({ field, from, to }) => (
                  <div key={field}>
                    <dt>{fieldInWords(field)}</dt>
                    <dd>
                      <del>{valueInWords(field, from)}</del> <ins>{valueInWords(field, to)}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
