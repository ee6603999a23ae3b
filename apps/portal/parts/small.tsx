import type { Tone } from '@gongdao/web-kit'
import type { ComponentChildren } from 'preact'
import type { Reader } from '../reader.ts'

/** A telephone number that can be pressed. */
export const Tel = ({ number }: { number: string }) => (
  <a class="tel" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {number}
  </a>
)

/** Where one came from; the first thing in `main` on a page of a flow. */
export const BackLink = ({ reader, href }: { reader: Reader; href: string }) => (
  <p class="back">
    <a href={href}>{reader.say('返回', 'Back')}</a>
  </p>
)

/** A word in the colour of its tone. The word says everything; the colour only helps. */
export const Badge = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`badge ${tone}`}>{children}</span>
)

/** Something she should know before she goes on. */
export const Notice = (props: {
  tone: 'info' | 'good' | 'warn' | 'danger'
  title?: string
  children?: ComponentChildren
  label: string
}) => (
  <section class={`notice ${props.tone}`} aria-label={props.label}>
    {props.title ? <p class="notice-title">{props.title}</p> : null}
    {props.children}
  </section>
)

/** The hidden fields of every form: whose it is and, for what must happen once, its key. */
export const Hidden = ({ reader, idempotencyKey }: { reader: Reader; idempotencyKey?: string }) => (
  <>
    <input type="hidden" name="_token" value={reader.token} />
    {idempotencyKey ? <input type="hidden" name="_key" value={idempotencyKey} /> : null}
  </>
)

/** Pairs of a label and what it says. */
export const Facts = ({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="facts">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Text of several lines, kept as she wrote it. */
export const Lines = ({ text }: { text: string }) => <span class="lines">{text}</span>
