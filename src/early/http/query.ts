import type { RequestHandler } from 'express'
import { refuseInput } from './answers.ts'

/** There is nothing to ask for but the address: a parameter that would be ignored is refused by its name. */
export const takeNoParameters: RequestHandler = (req, res, next) => {
  const mark = req.originalUrl.indexOf('?')
  const names = mark === -1 ? [] : [...new Set(new URLSearchParams(req.originalUrl.slice(mark + 1)).keys())]
  if (names.length === 0) return next()
  refuseInput(
    res,
    names.map((name) => {
      const field = name.slice(0, 100)
      return { code: 'bad-parameter', field, message: `There is no parameter “${field}” here.` }
    }),
  )
}
