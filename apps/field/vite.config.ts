import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { isSaidOnPhones } from './messages/said-on-phones.ts'

const phoneTexts = /\/messages\/[a-z]+\.json\?phone$/

/** Of the office's texts only those that the phone says: a phone on a slow line pays for each word. */
const textsForPhones: Plugin = {
  name: 'texts-for-phones',
  enforce: 'pre',
  load(id) {
    if (!phoneTexts.test(id)) return null
    const texts = JSON.parse(readFileSync(id.replace(/\?.*$/, ''), 'utf8')) as Record<string, string>
    const said = Object.entries(texts).filter(([key]) => isSaidOnPhones(key))
    return { code: `export default ${JSON.stringify(Object.fromEntries(said))}`, moduleType: 'js' }
  },
}

/** Tells the service worker what to keep: every file of this build, by its name or by the mark of its content. */
const filesForWorker: Plugin = {
  name: 'files-for-worker',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') return
      const files = Object.values(bundle)
        .filter(({ fileName }) => fileName !== worker.fileName)
        .map((file) => {
          const content = file.type === 'chunk' ? file.code : file.source
          const revision = createHash('sha256').update(content).digest('hex').slice(0, 16)
          return { url: `/field/${file.fileName}`, revision }
        })
      worker.code = worker.code.replace('__FILES__', JSON.stringify(files))
    },
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/field/',
  plugins: [react(), textsForPhones, filesForWorker],
  server: { proxy: { '/api': 'http://localhost:4600' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        main: `${import.meta.dirname}/index.html`,
        'service-worker': `${import.meta.dirname}/service-worker.ts`,
      },
      output: {
        // The browser looks for a new worker under the same name.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
