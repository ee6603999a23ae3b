import { tokensCss } from '@gongdao/web-kit/tokens/index.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { ApiProblem, isOffline, isUnavailable } from './app/api.ts'
import { Routed } from './app/routed.tsx'
import { theme } from './app/theme.ts'
import { ReaderProvider, useReader } from './words/language.tsx'
import './desk.css'
import './intake/intake.css'
import './matters/matters.css'
import './worklists/worklists.css'

/** A refusal stays a refusal; what is away or not available just now is asked again, ever more slowly. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, fault) =>
        count < 3 && (isOffline(fault) || isUnavailable(fault) || !(fault instanceof ApiProblem)),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 15_000),
      staleTime: 10_000,
      refetchOnWindowFocus: true,
    },
    // An act is never sent later by itself: whoever pressed may have changed her mind. It fails at once, and she presses again.
    mutations: { networkMode: 'always' },
  },
})

/** A list that drops down belongs to the page or the dialog in which it was opened, for whoever hears the page. */
const popupPlace = (opener?: HTMLElement): HTMLElement =>
  opener?.closest<HTMLElement>('[role="dialog"], main') ?? document.body

function Desk(): ReactNode {
  const { language } = useReader()
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      wave={{ disabled: true }}
      getPopupContainer={popupPlace}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <Routed />
      </App>
    </ConfigProvider>
  )
}

const tokens = new CSSStyleSheet()
tokens.replaceSync(tokensCss())
document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokens]

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <ReaderProvider>
      <QueryClientProvider client={client}>
        <BrowserRouter basename="/desk">
          <Desk />
        </BrowserRouter>
      </QueryClientProvider>
    </ReaderProvider>
  </StrictMode>,
)
