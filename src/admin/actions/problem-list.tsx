import { Link } from '@payloadcms/ui'
import type { Problem } from '../../newsroom/errors.ts'
import './actions.css'

/** Every reason why something was refused, read out as soon as it is there. */
export function ProblemList({ problems, title }: { readonly problems: readonly Problem[]; readonly title?: string }) {
  return (
    <div className="stet-problems" role="alert">
      {problems.length > 0 && (
        <div className="stet-problems__box">
          {title !== undefined && <strong>{title}</strong>}
          <ul>
            {problems.map(({ code, field = '', message, link }) => (
              <li key={`${code} ${field} ${message}`}>
                {message} {link !== undefined && <Link href={link}>Look at it</Link>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
