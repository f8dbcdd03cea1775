import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelSchemaBreach } from './label-schema-rules.ts'
import { classColors, labelSchemaJson, labelSchemaOf } from './label-schema.ts'

const json = {
  classes: [
    { key: 'car', name: 'Car', color: '#0072b2', tools: ['box', 'polygon'] },
    { key: 'person', name: 'Person', color: '#d55e00', tools: ['span'] },
  ],
  choices: [{ key: 'mood', name: 'Mood', options: [{ key: 'good', name: 'Good' }], multiple: true }],
}

describe('a label schema', () => {
  it('is read back as it was written', () => {
    expect(labelSchemaBreach(json)).toBeNull()
    expect(labelSchemaOf(json).choices[0]).toMatchObject({ key: 'mood', isMultiple: true })
    expect(labelSchemaJson(labelSchemaOf(json))).toEqual(json)
  })

  it('is empty where nothing is set', () => {
    for (const nothing of [undefined, null, 'text', [], {}, { classes: 'car' }])
      expect(labelSchemaOf(nothing)).toEqual({ classes: [], choices: [] })
    expect(labelSchemaBreach({ classes: [], choices: [] })).toBeNull()
  })

  it('is read leniently: what is missing is made up, what cannot be named is left out', () => {
    const read = labelSchemaOf({
      classes: [
        { key: 'a' },
        { name: 'no key' },
        { key: 'a', name: 'again' },
        { key: 'b', tools: ['brush'], color: 'red' },
      ],
      choices: [
        { key: 'q', options: [] },
        { key: 'r', options: [{ key: 'x' }, 'y'] },
      ],
    })
    expect(read.classes).toEqual([
      { key: 'a', name: 'a', color: classColors[0], tools: ['box', 'polygon', 'span'] },
      { key: 'b', name: 'b', color: classColors[1], tools: ['box', 'polygon', 'span'] },
    ])
    expect(read.choices).toEqual([{ key: 'r', name: 'r', options: [{ key: 'x', name: 'x' }], isMultiple: false }])
  })

  const [car, person] = json.classes
  it.each([
    [null, '', 'must be an object'],
    [{ classes: [] }, 'choices', 'must be a list of 0 to 1000'],
    [{ ...json, tools: [] }, 'tools', 'is not known'],
    [{ ...json, classes: [car, { ...person, key: 'car' }] }, 'classes[1].key', 'is there already'],
    [{ ...json, classes: [{ ...car, key: ' ' }] }, 'classes[0].key', 'must be text of 1 to 200 characters'],
    [{ ...json, classes: [{ ...car, color: 'red' }] }, 'classes[0].color', 'must be a colour such as #0072b2'],
    [{ ...json, classes: [{ ...car, tools: [] }] }, 'classes[0].tools', 'must be a list of 1 to 1000'],
    [{ ...json, classes: [{ ...car, tools: ['box', 'box'] }] }, 'classes[0].tools[1]', 'is there already'],
    [{ ...json, classes: [{ ...car, tools: ['brush'] }] }, 'classes[0].tools[0]', 'must be one of box, polygon, span'],
    [{ ...json, choices: [{ ...json.choices[0], options: [] }] }, 'choices[0].options', 'must be a list of 1 to 1000'],
    [{ ...json, choices: [{ ...json.choices[0], multiple: 1 }] }, 'choices[0].multiple', 'must be true or false'],
  ])('is refused as %j', (given, field, reason) => {
    expect(labelSchemaBreach(given)).toEqual({ field, reason })
  })

  it('is never refused as it was read, whatever it was read from', () => {
    const row = fc.record({ key: fc.anything(), name: fc.anything(), color: fc.anything(), tools: fc.anything() })
    const choice = fc.record({ key: fc.string(), name: fc.string(), options: fc.array(row), multiple: fc.anything() })
    fc.assert(
      fc.property(fc.record({ classes: fc.array(row), choices: fc.array(choice) }), (given) => {
        expect(labelSchemaBreach(labelSchemaJson(labelSchemaOf(given)))).toBeNull()
      }),
    )
  })
})
