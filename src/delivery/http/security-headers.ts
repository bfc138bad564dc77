import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'
import { frameSources } from '../../newsroom/body/embed-frame.ts'
import type { Site } from '../site.ts'

export type Headers = Readonly<Record<string, string>>

const exposed = 'ETag, Location, RateLimit, RateLimit-Policy, Retry-After'

/** What a program may do with an answer of the API: anything, from anywhere. */
export function apiHeaders(siteUrl: string): Headers {
  const headers = fixedHeaders(siteUrl, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, 'cross-origin')
  return { ...headers, 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposed }
}

/**
 * What a reader's page may do: show our own pictures, our own style sheet and the frames of these hosts, send a search to us,
 * and run nothing.
 */
export function pageHeaders({ url: siteUrl, embedHosts }: Pick<Site, 'url' | 'embedHosts'>): Headers {
  const policy = {
    defaultSrc: ["'none'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'"],
    ...(embedHosts.length === 0 ? {} : { frameSrc: [...frameSources(embedHosts)] }),
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  }
  return fixedHeaders(siteUrl, policy, 'same-origin')
}

/** What a page with its own style in it may do: be looked at. */
export function styledPageHeaders(siteUrl: string, styleSource: string): Headers {
  const policy = {
    defaultSrc: ["'none'"],
    styleSrc: [styleSource],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  }
  return fixedHeaders(siteUrl, policy, 'same-origin')
}

/** Helmet's headers, worked out once: they are part of the ready bytes. */
function fixedHeaders(
  siteUrl: string,
  directives: Record<string, string[]>,
  resourcePolicy: 'same-origin' | 'cross-origin',
): Headers {
  const req = new IncomingMessage(new Socket())
  const res = new ServerResponse(req)
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginResourcePolicy: { policy: resourcePolicy },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // What Internet Explorer and Flash would have minded.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    // What is said of documents, and of windows that open one another.
    ...(resourcePolicy === 'cross-origin' ? { crossOriginOpenerPolicy: false, originAgentCluster: false } : {}),
    strictTransportSecurity: siteUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  })
  protect(req, res, () => undefined)
  return Object.fromEntries(Object.entries(res.getHeaders()).map(([name, value]) => [headerName(name), String(value)]))
}

function headerName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
