import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defaultClientConditions, defineConfig } from 'vite'
import { precompress } from './vite/precompress.ts'

const server = 'http://127.0.0.1:4000'

// Paths that are pages for a browser (GET) and doors for a form (POST).
const doors = [
  '/sign-in',
  '/sign-out',
  '/setup',
  '/set-password',
  '/change-password',
  '/look-at-link',
  '/forgot-password',
  '/accept-invitation',
]
const door = {
  target: server,
  bypass: (request: { method?: string; url?: string }) =>
    request.method === 'GET' && !request.url?.startsWith('/sign-in/') ? '/index.html' : undefined,
}

// Libraries tell the console how long they took.
const silent = { treeshake: { manualPureFunctions: ['console.log'] } }

export default defineConfig({
  // Named here, so that the tests, which start at the workspace's root, find this room too.
  root: import.meta.dirname,
  plugins: [
    vue(),
    ui({
      root: import.meta.dirname,
      // Both would write <style> elements, which the content security policy refuses.
      colorMode: false,
      theme: { colors: ['primary', 'error'] },
      autoImport: false,
      // Under the pointer, its own would fade words below the contrast that they need.
      ui: {
        button: {
          compoundVariants: [
            { color: 'primary', variant: 'solid', class: 'hover:bg-primary/90 active:bg-primary/90' },
            { color: 'error', variant: 'solid', class: 'hover:bg-error/90 active:bg-error/90' },
          ],
        },
      },
      components: false,
      experimental: { componentDetection: true },
      // sizeLimitKb 0: no limit. Icons that are not bundled would be asked of a foreign host.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] }, sizeLimitKb: 0 } },
    }),
    precompress(),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Inlined files would be data: URLs, which the policy refuses.
  build: { assetsInlineLimit: 0, rolldownOptions: silent },
  optimizeDeps: { rolldownOptions: silent },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/ingest': server,
      '/export': server,
      '/media': server,
      ...Object.fromEntries(doors.map((path) => [path, door])),
    },
  },
})
