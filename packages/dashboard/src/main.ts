import bundledIcons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { createApp } from 'vue'
import { client } from './api/session.ts'
import App from './App.vue'
import { router } from './router.ts'
import { showTheme } from './shell/theme.ts'
import './style.css'

// Here, so that pages that offer no choice, as the workbench, follow the system's setting too.
showTheme()
// Not @nuxt/ui/vue-plugin: it writes its colours into a <style> element, which the policy refuses.
createApp(App).use(bundledIcons).use(router).provide(DefaultApolloClient, client).mount('#app')
