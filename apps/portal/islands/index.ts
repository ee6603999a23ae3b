import { autosave } from './autosave.ts'
import { copy, focus, large, leave, print } from './comfort.ts'
import { again, connection } from './connection.ts'
import { count } from './count.ts'
import { letter } from './letter.ts'
import { upload } from './upload.ts'

/** Every island is a comfort: without it the page does the same with one press more. */
const islands: Readonly<Record<string, (element: HTMLElement) => void>> = {
  again,
  autosave,
  connection,
  copy,
  count,
  focus,
  large,
  leave,
  letter,
  print,
  upload,
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  try {
    islands[element.dataset.island ?? '']?.(element)
  } catch {
    // A browser too old for one island keeps the plain page.
  }
}
