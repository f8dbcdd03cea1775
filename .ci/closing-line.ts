import type { Reporter, TestModule } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

function countOf(modules: readonly TestModule[], strayErrors: number): Count {
  const count = { passed: 0, failed: strayErrors, skipped: 0 }
  for (const module of modules) {
    // A file that cannot be loaded and a hook that throws have no test of their own to fail.
    count.failed += [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0).length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      count[state === 'pending' ? 'failed' : state] += 1
    }
  }
  return count
}

/** Ends the output of a run with `N passed, N failed, N skipped`, alone on its line: what CI and people read. */
export function closingLine(): Reporter {
  let count: Count = { passed: 0, failed: 0, skipped: 0 }
  return {
    onInit() {
      process.once('exit', (code) => {
        // Whatever else ended the run badly (no test was found, a teardown failed) shows here too.
        const failed = code === 0 ? count.failed : Math.max(count.failed, 1)
        process.stdout.write(`${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`)
      })
    },
    onTestRunEnd(modules, unhandledErrors) {
      count = countOf(modules, unhandledErrors.length)
    },
  }
}
