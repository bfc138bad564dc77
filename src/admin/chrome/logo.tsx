import './chrome.css'

/** The word that a proof-reader writes beside what is to stand, and the dots beneath it that say so. */
export function Logo() {
  return (
    <span aria-label="Stet" className="stet-logo" role="img">
      <span aria-hidden>stet</span>
    </span>
  )
}
