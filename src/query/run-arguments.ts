import type { AsyncRunOptions, RunOptions } from './executor.ts'
import type { Parameter, ParameterValues } from './parameter.ts'

type Options<Of> = Omit<Of, 'bindings'>

/** What a terminal takes: the values of the parameters, where the query has any, and options. */
export type RunArguments<Needs extends Parameter, Of = RunOptions> = [Needs] extends [never]
  ? [options?: Options<Of>]
  : [values: ParameterValues<Needs>, options?: Options<Of>]

export type AsyncRunArguments<Needs extends Parameter> = RunArguments<Needs, AsyncRunOptions>
