/** A state in words, in a colour that never stands alone. */
export function Badge({ colour, children }: { readonly colour: string; readonly children: string }) {
  return <span className={`stet-badge stet-badge--${colour}`}>{children}</span>
}
