/** Where the navigation leads. A place appears here when it exists. */
export const places = [{ path: '/performance', label: 'Performance', icon: 'i-lucide-chart-column' }] as const
