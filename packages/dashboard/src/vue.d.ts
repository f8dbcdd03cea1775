// For tools that read TypeScript only; vue-tsc sees into the files themselves.
declare module '*.vue' {
  import type { Component } from 'vue'
  const component: Component
  export default component
}
