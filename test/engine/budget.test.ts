import { describe, expect, it } from 'vitest'
import { Budget, BudgetPart } from '../../src/engine/budget.ts'
import { InnerWorkspace } from '../../src/engine/workspace.ts'
import { LimitError } from '../../src/rdf/errors.ts'

describe('a budget', () => {
  it('ends a query that holds too much, and counts what is given back', () => {
    const budget = new Budget({ maxBytes: 3 * 1024 * 1024 })
    budget.charge(3 * 1024 * 1024)
    expect(() => budget.charge(1)).toThrow('more than its limit of 3 MB of rows at a time')
    budget.charge(-1000)
    budget.charge(999)
    expect(() => budget.charge(1)).toThrow(LimitError)
  })

  it('holds 256 MB where nobody says otherwise', () => {
    new Budget().charge(256 * 1024 * 1024)
    expect(() => new Budget().charge(256 * 1024 * 1024 + 1)).toThrow('256 MB')
  })

  it('ends a query whose time is up', () => {
    expect(() => new Budget({ timeout: 1500 }).checkTime(performance.now() + 2000)).toThrow(
      'time limit of 1.5 s',
    )
    new Budget({ timeout: 1500 }).checkTime()
    new Budget().checkTime(Number.MAX_VALUE)
  })

  it('ends a query with too many rows', () => {
    new Budget({ maxRows: 1000 }).countRows(1000)
    expect(() => new Budget({ maxRows: 1000 }).countRows(1001)).toThrow('more than 1,000 rows')
    new Budget().countRows(1e9)
  })
})

describe('a part of a budget', () => {
  it('charges the whole, and gives all of its own back at once', () => {
    const whole = new Budget({ maxBytes: 1000 })
    const part = new BudgetPart(whole)
    whole.charge(300)
    part.charge(500)
    part.charge(-100)
    expect(() => part.charge(301)).toThrow(LimitError)
    part.release()
    whole.charge(700)
    expect(() => whole.charge(1)).toThrow(LimitError)
  })

  it('has the time and the rows of the whole', () => {
    const part = new BudgetPart(new Budget({ timeout: 100, maxRows: 5 }))
    expect(() => part.checkTime(performance.now() + 200)).toThrow('0.1 s')
    expect(() => part.countRows(6)).toThrow(LimitError)
  })

  it('may be a part of a part', () => {
    const whole = new Budget({ maxBytes: 1000 })
    const outer = new InnerWorkspace(whole)
    const inner = new InnerWorkspace(outer.budget)
    inner.budget.charge(600)
    outer.release()
    whole.charge(1000)
    expect(() => inner.budget.charge(1)).toThrow(LimitError)
  })
})
