/** A word with the dots beneath it: let it stand. */
export function Icon() {
  return (
    <svg aria-hidden height="100%" viewBox="0 0 24 24" width="100%" xmlns="http://www.w3.org/2000/svg">
      <rect fill="var(--theme-elevation-800)" height="6" rx="1.5" width="20" x="2" y="6" />
      <g fill="var(--stet-accent)">
        <circle cx="4.5" cy="18" r="2" />
        <circle cx="12" cy="18" r="2" />
        <circle cx="19.5" cy="18" r="2" />
      </g>
    </svg>
  )
}
