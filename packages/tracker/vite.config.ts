import { defaultClientConditions, defineConfig } from 'vite'

/** The script of `GET /tracker.js`: one file that any page may load. The compiler makes the package beside it. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    lib: { entry: 'src/script.ts', formats: ['iife'], name: 'labelpulse', fileName: () => 'tracker.js' },
    emptyOutDir: false,
    target: 'es2022',
  },
})
