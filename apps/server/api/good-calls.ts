import { totpCode } from '../totp-code.ts'
import { aKey, aPetition, type Caller, type OpenedHouse, type Wish } from './a-house.ts'
import { beginning, beginOne, goingOn, type Town, tusHeaders } from './a-town.ts'

/** A call that succeeds: what is asked, and with which status it is answered. */
export interface GoodCall {
  readonly wish: Wish
  readonly status: number
}

/** For each operation of the description a call that succeeds, made anew each time. */
export const goodCalls = (opened: OpenedHouse, town: Town): Record<string, () => Promise<GoodCall>> => {
  const { owner, staff, number } = town
  const once = (more: Record<string, string> = {}) => ({ 'idempotency-key': aKey(), ...more })
  const get =
    (to: string, by = owner) =>
    async (): Promise<GoodCall> => ({ wish: { to, by }, status: 200 })
  const send = (wish: Omit<Wish, 'method'> & { method?: Wish['method'] }, status: number) => async () => ({
    wish: { method: 'POST' as const, ...wish },
    status,
  })
  return {
    ...peopleCalls(opened, town, get, send),
    ...uploadCalls(opened, town),
    listRegions: get('/regions'),
    listBodies: get('/bodies?region=441202'),
    listUnits: get('/units?body=duanzhou.petitionOffice'),
    listServices: get('/services'),
    getService: get('/services/petition'),
    drawService: get('/services/petition/diagram.svg?lang=en'),
    documentInfo: get(`/documents/${town.document}/info`),
    downloadDocument: get(`/documents/${town.document}`),
    fileMatter: async () => ({
      wish: { method: 'POST', to: '/matters', by: owner, body: aPetition(), headers: once() },
      status: 201,
    }),
    takeAct: async () => ({
      wish: {
        method: 'POST',
        to: `/matters/${number}/acts`,
        by: owner,
        body: { act: 'message', fields: { text: '请问办到哪一步了？' } },
        headers: once({ 'if-match': '*' }),
      },
      status: 200,
    }),
    listActs: get(`/matters/${number}/acts?limit=2`),
    viewMatter: get(`/matters/${number}`),
    listReads: get(`/matters/${number}/reads`),
    getReceipt: get(`/matters/${number}/receipt`),
    listRoots: get('/roots'),
    listLeaves: get('/roots/1/leaves'),
    triage: send({ to: '/triage', body: { text: '工地拖欠我三个月工资', region: '441202' } }, 200),
    askForHelp: send({ to: '/triage/help', body: { phone: '13000000005', mayCall: true } }, 202),
    listAlerts: get('/alerts', staff.clerk),
    takeAlert: send({ to: `/alerts/${town.alert}/take`, by: staff.supervisor }, 200),
    recordCall: async () => {
      const to = `/alerts/${town.otherAlert}`
      await opened.ask({ method: 'POST', to: `${to}/take`, by: staff.supervisor })
      const wish = { method: 'POST' as const, to: `${to}/calls`, by: staff.supervisor, headers: once() }
      return { wish: { ...wish, body: { outcome: 'noAnswer' } }, status: 200 }
    },
    listNotices: get('/notices'),
    readNotice: send({ to: `/notices/${town.notice}/read`, by: owner }, 200),
    listTasks: get('/tasks', staff.clerk),
    listQueue: get('/queue', staff.clerk),
    searchMatters: get(`/search?q=${encodeURIComponent('路灯')}`, staff.clerk),
    showBoard: get('/board', staff.supervisor),
    publicFigures: get('/public/figures'),
  }
}

type Get = (to: string, by?: Town['owner']) => () => Promise<GoodCall>
type Send = (wish: Omit<Wish, 'method'> & { method?: Wish['method'] }, status: number) => () => Promise<GoodCall>

function peopleCalls(opened: OpenedHouse, town: Town, get: Get, send: Send): Record<string, () => Promise<GoodCall>> {
  const { owner, neighbour } = town
  const codeFor = async (phone: string) => {
    await opened.ask({ method: 'POST', to: '/sign-in/phone/code', body: { phone } })
    const { messages } = (await opened.ask({ to: `/dev/sms?phone=${phone}` })).json()
    return messages.map(({ text }: { text: string }) => /\d{6}/.exec(text)?.[0]).find(Boolean) as string
  }
  let phone = 13100000000
  return {
    sendPhoneCode: async () => ({
      wish: { method: 'POST', to: '/sign-in/phone/code', body: { phone: String(++phone) } },
      status: 202,
    }),
    signInByPhone: async () => {
      const mine = String(++phone)
      const body = { phone: mine, code: await codeFor(mine) }
      return { wish: { method: 'POST', to: '/sign-in/phone', body }, status: 200 }
    },
    signInStaff: async () => ({ wish: opened.passwordOf('clerk'), status: 200 }),
    signInStaffTotp: async () => ({ wish: await opened.totpOf('clerk'), status: 200 }),
    signOut: send({ to: '/sign-out' }, 204),
    me: get('/me'),
    changeProfile: send(
      { method: 'PATCH', to: '/me', by: neighbour, body: { name: '示例·陈安', language: 'zh' } },
      200,
    ),
    changePassword: async () => {
      const by = await newcomer(opened)
      const body = { password: givenPassword, newPassword: 'one of my own choice' }
      return { wish: { method: 'POST', to: '/me/password', by, body }, status: 204 }
    },
    verifyRealName: send(
      { to: '/me/real-name', by: neighbour, body: { name: '陈安', idNumber: '11010519491231002X' } },
      200,
    ),
    listMandates: get('/mandates'),
    changeMandateUpdates: async () => {
      const body = { phone: '13000000004', scope: ['see'] }
      const { id } = (await opened.ask({ method: 'POST', to: '/mandates', by: owner, body })).json()
      return { wish: { method: 'PATCH', to: `/mandates/${id}`, by: owner, body: { updates: true } }, status: 204 }
    },
    giveMandate: send({ to: '/mandates', by: owner, body: { phone: '13000000004', scope: ['see'] } }, 201),
    revokeMandate: async () => {
      const body = { phone: '13000000006', scope: ['see', 'act'] }
      const { id } = (await opened.ask({ method: 'POST', to: '/mandates', by: owner, body })).json()
      return { wish: { method: 'DELETE', to: `/mandates/${id}`, by: owner }, status: 204 }
    },
    simulatedSms: get('/dev/sms?phone=13000000001'),
  }
}

const givenPassword = 'given for once'

/** A member of staff who has signed in with the password that she was given. */
async function newcomer({ house }: OpenedHouse): Promise<Caller> {
  const username = `new.${aKey()}`
  const made = await house.people.createStaff({
    username,
    name: '测试·新人',
    password: givenPassword,
    passwordGiven: true,
  })
  const first = await house.people.signInStaff(username, givenPassword)
  if (!made.ok || !first.ok) throw new Error('The newcomer cannot sign in.')
  const cookie = (set: readonly string[]) => set.map((each) => each.split(';', 1)[0]).join('; ')
  const code = totpCode(made.value.totp.secret, Date.now())
  const second = await house.people.signInStaffTotp(code, { cookie: cookie(first.value.setCookie) })
  if (!second.ok) throw new Error('The newcomer cannot sign in.')
  return { cookie: cookie(second.value.setCookie) }
}

function uploadCalls(opened: OpenedHouse, { owner }: Town): Record<string, () => Promise<GoodCall>> {
  const onOne = (method: 'HEAD' | 'DELETE', status: number) => async () => ({
    wish: { method, to: `/uploads/${await beginOne(opened, owner)}`, by: owner, headers: tusHeaders },
    status,
  })
  return {
    uploadOptions: async () => ({ wish: { method: 'OPTIONS', to: '/uploads', headers: tusHeaders }, status: 204 }),
    createUpload: async () => ({ wish: beginning(owner, '说明.txt', 5), status: 201 }),
    uploadOffset: onOne('HEAD', 200),
    continueUpload: async () => ({
      wish: goingOn(owner, await beginOne(opened, owner), 0, Buffer.from('Hello')),
      status: 204,
    }),
    cancelUpload: onOne('DELETE', 204),
  }
}
