'use client'

import { useState } from 'react'
import type { BreachShown } from '../../desk/embargoes/reads-endpoint.ts'
import { breachDecisions, type BreachDecision } from '../../newsroom/embargoes/breaches.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogChoice } from '../actions/dialog-choice.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { DialogSelect } from '../actions/dialog-select.tsx'
import { useAction } from '../actions/use-action.ts'
import { decisionWords } from './embargo-words.ts'
import { usePartners } from './use-partners.ts'

type Props = {
  readonly embargo: string
  readonly title: string
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Asks where it was seen and what shows it. The reads until now are kept with the record; the embargo holds. */
export function BreachDialog({ embargo, title, onClose, onDone }: Props) {
  const partners = usePartners() ?? []
  const [where, setWhere] = useState('')
  const [evidence, setEvidence] = useState('')
  const [party, setParty] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  return (
    <ConfirmDialog
      confirmLabel="Record the breach"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() =>
        void act('embargoes', embargo, 'breach', { where, evidence, ...(party === '' ? {} : { party }) })
      }
      problems={problems}
      title="Record a breach"
    >
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        Nothing becomes public and nothing disappears: the embargo still holds. What the parties had read until now is
        kept with the record.
      </p>
      <DialogText
        hint="An address, a programme, a person."
        isRequired
        label="Where it was seen"
        maxLength={limits.breachWhere}
        onChange={setWhere}
        rows={1}
        value={where}
      />
      <DialogText
        isRequired
        label="What shows it"
        maxLength={limits.breachEvidence}
        onChange={setEvidence}
        value={evidence}
      />
      <DialogSelect
        label="By whom"
        onChange={setParty}
        options={[{ value: '', says: 'Nobody knows' }, ...partners.map(({ id, name }) => ({ value: id, says: name }))]}
        value={party}
      />
    </ConfirmDialog>
  )
}

/** Asks what is decided about a breach. It is added to the record; lifting still takes two editors. */
export function DecideDialog({ embargo, breach, onClose, onDone }: Props & { readonly breach: BreachShown }) {
  const [decision, setDecision] = useState<BreachDecision>('hold-on')
  const [note, setNote] = useState('')
  const { isBusy, problems, act } = useAction(onDone)
  const said = note.trim() === '' ? {} : { note }
  return (
    <ConfirmDialog
      confirmLabel="Record the decision"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('embargoes', embargo, 'decide', { breach: breach.id, decision, ...said })}
      problems={problems}
      title="Decide about this breach"
    >
      <p>
        <strong>{breach.where}</strong>: {breach.evidence}
      </p>
      <p>Nothing becomes public by it, whatever is decided: the embargo holds until two editors lift it.</p>
      <DialogChoice
        choices={breachDecisions.map((value) => ({ value, says: decisionWords[value].says }))}
        label="Decision"
        onChange={setDecision}
        value={decision}
      />
      <DialogText label="Note (stays on the desk)" maxLength={limits.note} onChange={setNote} rows={2} value={note} />
    </ConfirmDialog>
  )
}
