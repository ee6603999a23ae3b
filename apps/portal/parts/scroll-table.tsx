import type { ComponentChildren } from 'preact'

/** A wide table that scrolls within itself; the keyboard must reach what scrolls (WCAG 2.1.1). */
export const ScrollTable = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the table
  <section class="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
)
