/** Says how many characters are left; read aloud only after a pause. */
export function count(element: HTMLElement): void {
  const box = element as HTMLTextAreaElement
  const most = Number(box.dataset.most)
  if (!most) return
  const shown = document.createElement('p')
  shown.className = 'hint count'
  const heard = document.createElement('p')
  heard.className = 'visually-hidden'
  heard.setAttribute('aria-live', 'polite')
  const plain = box.nextElementSibling
  if (plain?.classList.contains('count')) plain.remove()
  box.after(shown, heard)
  let pause: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const left = most - [...box.value].length
    const words = (left < 0 ? box.dataset.over : box.dataset.words) ?? ''
    shown.textContent = words.replace('{n}', String(Math.abs(left)))
    shown.classList.toggle('over', left < 0)
    clearTimeout(pause)
    pause = setTimeout(() => {
      heard.textContent = left < most / 5 ? shown.textContent : ''
    }, 1500)
  }
  box.addEventListener('input', tell)
  tell()
}
