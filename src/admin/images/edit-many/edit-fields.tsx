import { textLimits } from '../../../newsroom/images/limits.ts'
import { rightsCategories } from '../../../newsroom/images/rights-categories.ts'
import { DialogText } from '../../actions/dialog-field.tsx'
import { DialogSelect } from '../../actions/dialog-select.tsx'
import { LocalTimeFields, type LocalTime } from '../../actions/local-time-fields.tsx'
import { useZone } from '../../actions/use-zone.ts'
import type { Filled } from './filled.ts'

type Props = { readonly filled: Filled; readonly onChange: (filled: Filled) => void }

const asItIs = { value: '', says: 'As it is' }
const categories = [asItIs, ...rightsCategories.map(({ value, label }) => ({ value, says: label }))]
const leases = [
  { value: '', says: 'None is added' },
  { value: 'allow-use', says: 'May be used' },
  { value: 'deny-use', says: 'May not be used' },
  { value: 'allow-syndication', says: 'May be passed on' },
  { value: 'deny-syndication', says: 'May not be passed on' },
]

/** What many pictures can be given at once. */
export function EditFields({ filled, onChange }: Props) {
  const zone = useZone()
  const set = (field: keyof Filled) => (value: string | LocalTime) => {
    onChange({ ...filled, [field]: value })
  }
  const text = (field: TextField, label: string, maxLength: number, hint?: string) => (
    <DialogText
      label={label}
      maxLength={maxLength}
      onChange={set(field)}
      rows={1}
      value={filled[field]}
      {...(hint === undefined ? {} : { hint })}
    />
  )
  const time = (at: LocalTime): LocalTime => (at.zone === '' ? { ...at, zone } : at)
  return (
    <div className="stet-edit-many">
      {text('creditLine', 'Credit line', textLimits.creditLine, 'Who supplied it.')}
      {text('creator', 'Made by', textLimits.usageTerms, 'The photographer; several with commas between.')}
      {text('source', 'Agency or source', textLimits.source)}
      {text('copyrightNotice', 'Copyright notice', textLimits.copyrightNotice)}
      {text('usageTerms', 'Usage terms', textLimits.usageTerms, 'Public: readers and machines see them.')}
      {text('addKeywords', 'Keywords to add', textLimits.usageTerms, 'With commas between. Those that are there stay.')}
      {text('removeKeywords', 'Keywords to take away', textLimits.usageTerms)}
      <DialogSelect label="By which right" onChange={set('category')} options={categories} value={filled.category} />
      {text('permission', 'Permission', textLimits.usageTerms, 'Who allowed it, when and how.')}
      <DialogSelect label="Lease to add" onChange={set('lease')} options={leases} value={filled.lease} />
      {filled.lease !== '' && (
        <>
          <LocalTimeFields
            label="From (may be left empty)"
            onChange={set('leaseStarts')}
            time={{ ...time(filled.leaseStarts), zone: time(filled.leaseEnds).zone }}
          />
          <LocalTimeFields
            label="Until (may be left empty)"
            onChange={(at) => {
              onChange({ ...filled, leaseEnds: at, leaseStarts: { ...filled.leaseStarts, zone: at.zone } })
            }}
            time={time(filled.leaseEnds)}
          />
        </>
      )}
    </div>
  )
}

type TextField = {
  readonly [field in keyof Filled]: Filled[field] extends string ? field : never
}[keyof Filled]
