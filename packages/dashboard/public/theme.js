// Before the first paint, and a file of its own because the policy refuses inline scripts.
const chosen = localStorage.getItem('labelpulse.theme')
const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
document.documentElement.classList.add(isDark ? 'dark' : 'light')
