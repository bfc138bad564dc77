/**
 * npm runs a script in a shell, and hands a signal on to that shell alone, which dies of it and leaves the server behind.
 * So a server that npm started tells itself to stop once that shell is gone.
 */
export function endWithNpm() {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}
