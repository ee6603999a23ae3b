import { logoSvg } from '@gongdao/web-kit'
import type { ComponentChildren } from 'preact'
import type { Reader } from '../reader.ts'
import { Tel } from './small.tsx'

export interface FrameWish {
  readonly title: string
  /** Something on the page must be mended: said in the title too. */
  readonly hasErrors?: boolean
  /** Wider than a column of text: tables, figures. */
  readonly isWide?: boolean
  /** Not for search engines or history previews. */
  readonly isPrivate?: boolean
  /** Which entry of the main navigation this page belongs to. */
  readonly section?: 'home' | 'services' | 'track' | 'my' | 'published' | 'notices'
  /** A page about danger or a secret: a way to leave it at once. */
  readonly isSensitive?: boolean
}

export interface Assets {
  readonly css: string
  readonly script?: string
}

const preference = (reader: Reader, name: string, value: string) =>
  `/preference?${name}=${value}&to=${encodeURIComponent(reader.here)}`

function Tools({ reader }: { reader: Reader }) {
  const { say } = reader
  return (
    <ul class="tools">
      <li>
        <a
          href={preference(reader, 'type', reader.isLarge ? 'ordinary' : 'large')}
          data-island="large"
          data-large={say('大字版', 'Large type')}
          data-ordinary={say('标准字号', 'Ordinary type')}
        >
          {reader.isLarge ? say('标准字号', 'Ordinary type') : say('大字版', 'Large type')}
        </a>
      </li>
      <li>
        {reader.language === 'zh' ? (
          <a href={preference(reader, 'lang', 'en')} lang="en" hreflang="en">
            English
          </a>
        ) : (
          <a href={preference(reader, 'lang', 'zh')} lang="zh-CN" hreflang="zh-CN">
            中文
          </a>
        )}
      </li>
      <li>
        {reader.isSignedIn ? (
          <form method="post" action="/sign-out">
            <input type="hidden" name="_token" value={reader.token} />
            <button class="plain" type="submit">
              {say('退出', 'Sign out')}
            </button>
          </form>
        ) : (
          <a href="/sign-in">{say('登录', 'Sign in')}</a>
        )}
      </li>
    </ul>
  )
}

/** How many notices she has not read: the number to see, the sentence to hear. */
function Unread({ reader }: { reader: Reader }) {
  if (reader.unread === 0) return null
  return (
    <>
      <span class="count-badge" aria-hidden="true">
        {reader.unread > 99 ? '99+' : reader.unread}
      </span>
      <span class="visually-hidden">{reader.say(`，${reader.unread} 条未读`, `, ${reader.unread} unread`)}</span>
    </>
  )
}

function Navigation({ reader, section }: { reader: Reader; section: FrameWish['section'] }) {
  const entries = [
    ['home', '/', reader.say('说事', 'Tell us')],
    ['services', '/services', reader.say('办事', 'Services')],
    ['track', '/track', reader.say('查进度', 'Track')],
    ['my', '/my', reader.say('我的', 'My matters')],
    ...(reader.isSignedIn ? ([['notices', '/notices', reader.say('通知', 'Notices')]] as const) : []),
    ['published', '/published', reader.say('公开', 'Figures')],
  ] as const
  return (
    <nav class="main-nav" aria-label={reader.say('主导航', 'Main')}>
      <ul>
        {entries.map(([id, href, text]) => (
          <li key={id}>
            <a href={href} aria-current={section === id ? 'page' : undefined}>
              {text}
              {id === 'notices' ? <Unread reader={reader} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer({ reader }: { reader: Reader }) {
  const { say } = reader
  return (
    <footer class="foot">
      <div class="column">
        <h2 class="visually-hidden">{say('帮助与说明', 'Help and information')}</h2>
        <ul class="phones">
          <li>
            {say('急救与报警', 'Emergency')} <Tel number="110" /> <Tel number="120" /> <Tel number="119" />
          </li>
          <li>
            {say('政务服务', 'Government')} <Tel number="12345" />
          </li>
          <li>
            {say('法律服务', 'Legal advice')} <Tel number="12348" />
          </li>
          <li>
            {say('法院', 'Courts')} <Tel number="12368" />
          </li>
          <li>
            {say('检察院', 'Procuratorates')} <Tel number="12309" />
          </li>
        </ul>
        <ul class="links">
          <li>
            <a href="/about">{say('关于公道', 'About Gongdao')}</a>
          </li>
          <li>
            <a href="/law-clock">{say('期限怎么算', 'How time is counted')}</a>
          </li>
          <li>
            <a href="/court-fee">{say('诉讼费怎么算', 'What a suit costs')}</a>
          </li>
          <li>
            <a href="/accessibility">{say('无障碍', 'Accessibility')}</a>
          </li>
          <li>
            <a href="/privacy">{say('个人信息', 'Your data')}</a>
          </li>
          <li>
            <a href="/desk/">{say('工作人员入口', 'Staff')}</a>
          </li>
        </ul>
        <p class="quiet">
          {say(
            `公道 · ${reader.city.name.zh}公共法律与信访服务。示范城市，人员均为虚构。`,
            `Gongdao · public justice services of ${reader.city.name.en}. A demonstration city; its people are invented.`,
          )}
        </p>
      </div>
    </footer>
  )
}

/** A whole page: head, skip link, header, main, footer. No style or script is written into it. */
export function Frame(props: { reader: Reader; wish: FrameWish; assets: Assets; children: ComponentChildren }) {
  const { reader, wish, assets } = props
  const { say } = reader
  return (
    <html lang={reader.language === 'zh' ? 'zh-CN' : 'en'} class={reader.isLarge ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#f8f5ee" />
        {wish.isPrivate || wish.isSensitive ? <meta name="robots" content="noindex" /> : null}
        <title>{`${wish.hasErrors ? say('错误：', 'Error: ') : ''}${wish.title} · ${say('公道', 'Gongdao')}`}</title>
        <link rel="icon" href="/assets/portal/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        {assets.script ? <script type="module" src={assets.script} /> : null}
      </head>
      <body>
        <a class="skip" href="#main">
          {say('跳到正文', 'Skip to the content')}
        </a>
        <header class="head">
          <div class="column">
            <a class="brand" href="/">
              <span dangerouslySetInnerHTML={{ __html: logoSvg(40) }} />
              <span class="brand-words">
                <span class="brand-name">{say('公道', 'Gongdao')}</span>
                <span class="brand-place">{reader.of(reader.city.name)}</span>
              </span>
            </a>
            <Tools reader={reader} />
            <Navigation reader={reader} section={wish.section} />
          </div>
          <p
            class="connection"
            role="alert"
            data-island="connection"
            data-lost={say(
              '网络断了。您写的都还在这一页，先别关；恢复以后再按一次就行。',
              'The connection is lost. What you wrote is still on this page: leave it open and press again later.',
            )}
            data-unsent={say(
              '网络断了，没有发出去。您写的都还在这一页，恢复以后再按一次就行。着急可以打 12345。',
              'Not sent: the connection is lost. What you wrote is still here: press again later, or call 12345.',
            )}
            data-back={say('网络恢复了，可以继续。', 'The connection is back; you can go on.')}
          />
        </header>
        <div class="column">
          {wish.isSensitive ? (
            <aside class="leave" aria-label={say('离开', 'Leave')}>
              <a href="https://www.weather.com.cn/" rel="noreferrer" data-island="leave">
                {say('快速离开这一页', 'Leave this page now')}
              </a>
            </aside>
          ) : null}
          <main id="main" tabIndex={-1} class={wish.isWide ? undefined : 'narrow'}>
            {props.children}
          </main>
        </div>
        <Footer reader={reader} />
      </body>
    </html>
  )
}
