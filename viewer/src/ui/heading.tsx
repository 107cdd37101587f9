import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useViewer } from './context.ts'

interface Props {
  readonly of: 'inspector' | 'view'
  readonly id?: string
  readonly children: ComponentChildren
}

/** The heading of the view or of the inspector; it can take the focus when what had it is gone. */
export function Heading({ of, id, children }: Props): JSX.Element {
  const { headingWanted } = useViewer()
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = headingWanted.value === of
  useEffect(() => {
    if (!wanted) return
    heading.current?.focus({ preventScroll: true })
    headingWanted.value = undefined
  }, [headingWanted, wanted])
  return (
    <h2 ref={heading} id={id} class="heading" tabIndex={-1}>
      {children}
    </h2>
  )
}
