import { answerOf, lostAnswer, type Answer } from '../../actions/post-action.ts'

/** Sends one picture's file and tells how far it is, from 0 to 1. Never throws: a lost network is an answer too. */
export function sendFile(file: File, onProgress: (part: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    // The browser tells how far a file is by this way alone.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/images?depth=0')
    request.withCredentials = true
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total)
    }
    request.onload = () => {
      resolve(answerOf(request.status, jsonIn(request.responseText)))
    }
    request.onerror = () => {
      resolve(lostAnswer)
    }
    const form = new FormData()
    form.append('file', file)
    form.append('_payload', '{}')
    request.send(form)
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
