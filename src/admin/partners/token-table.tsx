import { Button } from '@payloadcms/ui'
import type { TokenShown } from '../../desk/partners/tokens-endpoint.ts'
import { sayInstant } from '../actions/say-time.ts'

type Props = {
  readonly tokens: readonly TokenShown[]
  readonly zone: string
  /** Null for whoever may not. */
  readonly onRevoke: ((token: TokenShown) => void) | null
}

/** The keys a partner was given: who made each, when it was last used and from where, whether it still opens. */
export function TokenTable({ tokens, zone, onRevoke }: Props) {
  if (tokens.length === 0) return <p className="stet-tokens__quiet">None yet: it sees nothing early.</p>
  return (
    <table className="stet-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Made</th>
          <th scope="col">Last used</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th data-label="Name" scope="row">
              {token.name}
            </th>
            <td data-label="Made">
              {sayInstant(new Date(token.madeAt), zone)} by {token.madeBy}
            </td>
            <td data-label="Last used">
              {token.usedAt === null
                ? 'Never'
                : `${sayInstant(new Date(token.usedAt), zone)} from ${token.usedFrom ?? 'somewhere'}`}
            </td>
            <td data-label="Now">
              <div>
                {token.revokedAt !== null && `Revoked ${sayInstant(new Date(token.revokedAt), zone)}`}
                {token.revokedAt === null && onRevoke === null && 'Opens'}
                {token.revokedAt === null && onRevoke !== null && (
                  <Button
                    aria-label={`Revoke “${token.name}”…`}
                    buttonStyle="secondary"
                    margin={false}
                    onClick={() => {
                      onRevoke(token)
                    }}
                    size="small"
                    type="button"
                  >
                    Revoke…
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
