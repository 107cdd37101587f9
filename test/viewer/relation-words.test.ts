import { describe, expect, it } from 'vitest'
import { reverseHeading } from '../../viewer/src/core/relation-words.ts'

describe('a relation read from its object', () => {
  it.each([
    ['metastasizes to', 'bone', 'metastasizes to bone'],
    ['promotes', 'extravasation', 'promotes extravasation'],
    ['studied in', 'brain', 'studied in brain'],
    ['route includes step', 'homing', 'route includes step homing'],
    ['has subunit', 'ITGB1', 'has subunit ITGB1'],
    ['directly precedes', 'homing', 'directly precedes homing'],
    ['subtype of', 'cancer', 'subtype of cancer'],
    ['member of group', 'kinase inhibitors', 'member of group kinase inhibitors'],
    ['receptor', 'CXCR4', 'CXCR4 is receptor of'],
    ['ligand', 'CXCL12', 'CXCL12 is ligand of'],
    ['broader biomarker', 'PD-L1', 'PD-L1 is broader biomarker of'],
    ['process', 'invasion', 'invasion is process of'],
    ['ex:grownIn', 'Mosel', 'ex:grownIn Mosel'],
    ['ex:color', 'red', 'red is ex:color of'],
  ])('%s, %s: %s', (label, name, heading) => {
    expect(reverseHeading(label, name)).toBe(heading)
  })
})
