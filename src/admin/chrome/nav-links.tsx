'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import './chrome.css'

/** The first line of the navigation: the front page of the desk. */
export function NavNow() {
  const isHere = usePathname() === '/admin'
  return (
    <div className="stet-nav-now">
      <Link
        aria-current={isHere ? 'page' : undefined}
        className="nav__link"
        href="/admin"
        id="nav-now"
        prefetch={false}
      >
        {isHere && <div className="nav__link-indicator" />}
        <span className="nav__link-label">Now</span>
      </Link>
    </div>
  )
}

/** The last line: the paper itself. */
export function NavReaders() {
  return (
    <div className="stet-nav-readers">
      <a className="nav__link" href="/" id="nav-readers" rel="noreferrer" target="_blank">
        <span className="nav__link-label">The paper, as readers see it</span>
      </a>
    </div>
  )
}
