// The state as a URL fragment, `#/graph?v=1&f=site-bone&s=entity~gene-CXCR4`: nothing of it reaches a server.
// An identifier of the ontology loses its namespace; any other is written whole. Parts are percent-encoded
// one by one and joined by '~', which encoding never leaves in a part.
import { MOST_NODES } from './neighbourhood.ts'
import type { RowOrder, Selection, ViewerState } from './state.ts'
import { INITIAL_STATE } from './state.ts'

/** Namespace of the ontology's own identifiers. */
export const BASE = 'https://w3id.org/metastasis-kg/'

const SCHEMA = '1'

/** The fragment of `state`, '#' included; what equals the initial state is left out. */
export function encodeState(state: ViewerState): string {
  const fields: string[] = [`v=${SCHEMA}`]
  const put = (key: string, parts: readonly string[]) =>
    fields.push(`${key}=${parts.map(encodePart).join('~')}`)
  if (state.focus.length > 0) put('f', state.focus.map(shorten))
  if (state.selection !== undefined) put('s', selectionParts(state.selection))
  if (state.measureKind !== undefined) put('k', [shorten(state.measureKind)])
  if (state.rowOrder !== INITIAL_STATE.rowOrder) put('rows', rowOrderParts(state.rowOrder))
  if (state.columnOrder !== INITIAL_STATE.columnOrder) put('cols', [state.columnOrder])
  if (state.fold !== INITIAL_STATE.fold) put('fold', [state.fold])
  if (state.relations !== undefined) put('r', state.relations.map(shorten))
  if (state.kinds !== undefined) put('n', state.kinds)
  if (state.inferred) put('inferred', ['yes'])
  if (state.limit !== INITIAL_STATE.limit) put('max', [String(state.limit)])
  return `#/${state.view}?${fields.join('&')}`
}

export interface DecodedState {
  readonly state: ViewerState
  /** One sentence for each part of the link that could not be read. */
  readonly problems: readonly string[]
}

/** The state a fragment describes; what can't be read keeps its initial value and is reported. */
export function decodeState(fragment: string): DecodedState {
  const problems: string[] = []
  const [path = '', search = ''] = fragment.replace(/^#/, '').split('?', 2)
  const fields = new Map<string, readonly string[]>()
  for (const field of search.split('&').filter(Boolean)) {
    const at = field.indexOf('=')
    const parts = at < 0 ? undefined : unescapeParts(field.slice(at + 1))
    if (parts === undefined) problems.push(`The link has a part that can't be read: "${field.slice(0, 60)}".`)
    else fields.set(field.slice(0, at), parts)
  }
  const version = fields.get('v')?.[0]
  if (version !== undefined && version !== SCHEMA) {
    problems.push(
      `The link was made by another version of this viewer (v=${version.slice(0, 20)}): what it means may differ here.`,
    )
  }
  const oneOf = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const value = fields.get(key)?.[0]
    if (value === undefined) return fallback
    const known = allowed.find(item => item === value)
    if (known === undefined)
      problems.push(`The link has an unknown value for "${key}": "${value.slice(0, 60)}".`)
    return known ?? fallback
  }
  const view = path.replace(/^\//, '')
  if (view !== '' && view !== 'matrix' && view !== 'graph') {
    problems.push(
      `The link names a view this viewer does not have: "${view.slice(0, 60)}". The opening page is shown instead.`,
    )
  }
  const selectionField = fields.get('s')
  const selection = selectionField && readSelection(selectionField)
  if (selectionField && !selection) problems.push('The link has a selection that can’t be read.')
  const state: ViewerState = {
    view: view === 'graph' ? 'graph' : 'matrix',
    selection,
    measureKind: fields.get('k')?.[0] ? lengthen(fields.get('k')![0]) : undefined,
    rowOrder: readRowOrder(fields.get('rows')) ?? oneOf<'name' | 'count'>('rows', ['name', 'count'], 'count'),
    columnOrder: oneOf('cols', ['name', 'count', 'group'], 'count'),
    fold: oneOf('fold', ['kind', 'any'], 'any'),
    focus: [...new Set((fields.get('f') ?? []).map(lengthen))],
    relations: fields.get('r')?.map(lengthen),
    kinds: fields.get('n'),
    inferred: fields.get('inferred')?.[0] === 'yes',
    limit: readLimit(fields.get('max')?.[0]),
  }
  return { state, problems }
}

/** An identifier without the ontology's namespace, or whole where it has another. */
export function shorten(iri: string): string {
  const local = iri.startsWith(BASE) ? iri.slice(BASE.length) : ''
  return local !== '' && !local.includes(':') ? local : iri
}

/** The identifier that {@link shorten} made short. */
export function lengthen(short: string): string {
  return short.includes(':') ? short : BASE + short
}

function selectionParts(selection: Selection): string[] {
  switch (selection.kind) {
    case 'cell':
      return ['cell', shorten(selection.tumor), shorten(selection.site)]
    case 'entity':
      return ['entity', shorten(selection.iri)]
    case 'edge':
      return ['edge', shorten(selection.subject), shorten(selection.relation), shorten(selection.object)]
  }
}

function readSelection(parts: readonly string[]): Selection | undefined {
  const [kind, ...names] = parts
  const [a, b, c] = names.map(lengthen)
  if (kind === 'cell' && names.length === 2) return { kind, tumor: a, site: b }
  if (kind === 'entity' && names.length === 1) return { kind, iri: a }
  if (kind === 'edge' && names.length === 3) return { kind, subject: a, relation: b, object: c }
  return undefined
}

function rowOrderParts(order: RowOrder): string[] {
  return typeof order === 'string' ? [order] : ['site', shorten(order.site)]
}

function readRowOrder(parts: readonly string[] | undefined): RowOrder | undefined {
  return parts?.[0] === 'site' && parts[1] ? { site: lengthen(parts[1]) } : undefined
}

function readLimit(value: string | undefined): number {
  const limit = Number(value)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST_NODES) : INITIAL_STATE.limit
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll('~', '%7E').replaceAll('%3A', ':').replaceAll('%2F', '/')
}

function unescapeParts(value: string): string[] | undefined {
  if (value === '') return []
  try {
    return value.split('~').map(decodeURIComponent)
  } catch {
    return undefined
  }
}
