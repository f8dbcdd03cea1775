// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { computed, ref, shallowRef } from 'vue'
import { inScope } from '../scope.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import type { Assignment } from './assignments.ts'
import { begunOn } from './begun.ts'
import type { Tool } from './crosshair.ts'
import { useImageStage } from './useImageStage.ts'
import { useSheet } from './useSheet.ts'

function opened() {
  const assignment = shallowRef<Assignment | null>(assignmentOf([]))
  const schema = computed(() => ({ classes: [], choices: [] }))
  const sheet = useSheet(() => schema.value)
  const bench = { assignment, sheet, schema, said: ref('') }
  const stage = useImageStage(bench, ref(null), ref<Tool>('polygon'), () => undefined)
  stage.loaded({ width: 100, height: 100 })
  return { sheet, ...stage }
}

/** A layer as Annotorious has it. */
function layerWith(drawn: string): SVGElement {
  document.body.innerHTML = `<svg><g class="a9s-rubberband">${drawn}</g></svg>`
  return document.querySelector('svg') as SVGElement
}

test('corners that keys have placed are begun until they are taken back, or the tool goes', () => {
  const { sheet, obey } = inScope(opened)
  obey({ do: 'place' })
  expect(sheet.begun.value).toBe('polygon')
  obey({ do: 'remove' })
  expect(sheet.begun.value).toBeNull()
  obey({ do: 'place' })
  obey({ do: 'leave' })
  expect(sheet.begun.value).toBeNull()
})

test('what the pointer has begun is finished by Enter, and given up by Escape', () => {
  const { sheet, begun, obey } = inScope(opened)
  const heard: string[] = []
  const layer = layerWith('<polygon class="a9s-inner" />')
  for (const type of ['pointerdown', 'pointerup', 'dblclick']) layer.addEventListener(type, () => heard.push(type))
  begun.value = begunOn(layer, () => heard.push('given up'))
  expect([sheet.begun.value, obey({ do: 'place' }), obey({ do: 'leave' })]).toEqual(['polygon', true, true])
  expect(heard).toEqual(['pointerdown', 'pointerup', 'dblclick', 'given up'])
  begun.value = begunOn(layerWith(''), () => {})
  expect(sheet.begun.value).toBeNull()
})
