// A double click belongs to what its first click hit: by the second one the page may have moved below the pointer.

/** Calls `action` instead of whatever the next click would do, if that is the second of a double click. */
export function onSecondClick(action: () => void): void {
  const onClick = (event: MouseEvent) => {
    if (event.detail !== 2) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
  document.addEventListener('click', onClick, { capture: true, once: true })
}
