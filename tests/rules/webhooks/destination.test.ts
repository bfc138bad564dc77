import { describe, expect, test } from '@jest/globals'
import { wrongDestination } from '../../../src/newsroom/webhooks/destination.ts'

describe('the address of a destination', () => {
  test.each([
    'https://news.example/told?by=stet',
    'http://localhost:4000/',
    'http://127.0.0.1:4000/',
    'http://127.1/',
    'http://[::1]:4000/',
  ])('may be %s', (address) => {
    expect(wrongDestination(address)).toBeNull()
  })

  test.each([
    'http://news.example/',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1.news.example/',
    'http://localhost.news.example/',
    'ftp://news.example/',
    'https://me@news.example/',
    'news.example',
    '',
  ])('can’t be “%s”', (address) => {
    expect(wrongDestination(address)).not.toBeNull()
  })
})
