import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The chunk that a module of a domain's web side belongs to; its index stays with the app, since it only says what there is. */
const chunkOf = (file: string): string | null =>
  /\/domains\/([^/]+)\/web\/(?!index\.|messages\/)/.exec(file)?.[1] ?? null

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': 'http://localhost:4600' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A font or picture inside the style sheet would need data: in the content security policy.
    assetsInlineLimit: 0,
    // A domain's chunk holds its own files; what several share stays with the app, whoever is built first.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkOf }], includeDependenciesRecursively: false } },
      preserveEntrySignatures: 'allow-extension',
    },
  },
})
