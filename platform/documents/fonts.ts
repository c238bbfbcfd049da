import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const styles = ['400Regular', '400Regular_Italic', '600SemiBold']

async function readStyle(style: string): Promise<Buffer> {
  const file = `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`
  return readFile(fileURLToPath(import.meta.resolve(file)))
}

/** Source Sans 3 as TTF: the compiler cannot read the web's WOFF2. Without it paper is set in the compiler's own serif. */
export async function paperFonts(): Promise<Buffer[]> {
  try {
    return await Promise.all(styles.map(readStyle))
  } catch {
    return []
  }
}
