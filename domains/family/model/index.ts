import './texts.ts'
