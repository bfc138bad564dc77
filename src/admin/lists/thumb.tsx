/** The small square of a picture; beside its title it says nothing of its own. */
export function Thumb({ image }: { readonly image: string | null }) {
  if (image === null) return <span aria-hidden className="stet-thumb stet-thumb--none" />
  return (
    <img
      alt=""
      className="stet-thumb"
      decoding="async"
      height={44}
      loading="lazy"
      src={`/api/images/${image}/thumbnail`}
      width={44}
    />
  )
}
