import type { Reader } from '../reader.ts'
import { Notice } from './small.tsx'

const first = {
  signIn: {
    title: { zh: '提交这件事需要先登录', en: 'Sign in to file this' },
    label: { zh: '需要登录', en: 'Sign-in needed' },
    why: {
      zh: '单位要能联系到您。用手机验证码登录，填好的内容不会丢。',
      en: 'The office must be able to reach you. Sign in with a phone code; nothing is lost.',
    },
    button: { zh: '用手机验证码登录', en: 'Sign in with a phone code' },
    page: '/sign-in',
  },
  realName: {
    title: { zh: '提交这件事要先核实身份', en: 'Confirm your identity to file this' },
    label: { zh: '需要核实身份', en: 'Identity needed' },
    why: {
      zh: '法院等单位要确认是您本人（实名）。核对姓名和公民身份号码，一次就行，填好的内容不会丢。',
      en: 'The court must know that it is you. Name and identity number are compared once; nothing is lost.',
    },
    button: { zh: '核实身份', en: 'Confirm my identity' },
    page: '/real-name',
  },
} as const

/** What stands between her and the filing, and the way there and back. */
export function FirstThis({ reader, what, back }: { reader: Reader; what: 'signIn' | 'realName'; back: string }) {
  const { title, label, why, button, page } = first[what]
  return (
    <Notice tone="warn" title={reader.of(title)} label={reader.of(label)}>
      <p>{reader.of(why)}</p>
      <p>
        <a class="button" href={`${page}?to=${encodeURIComponent(back)}`}>
          {reader.of(button)}
        </a>
      </p>
    </Notice>
  )
}
