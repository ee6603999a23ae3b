import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { axe, openBrowser, picture } from './city.ts'
import { cityEnvironment } from './start-city.ts'
import { totpOf } from './totp.ts'

/** RFC 4648: what an authenticator makes of the secret that was typed into it. */
function textOf(base32: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2))).toString()
}

describe('the first sign-in of a member of staff', () => {
  it('leads from the operator’s command to a password of her own and to her desk', async () => {
    const username = `new.${Date.now().toString(36)}`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...['apps/server/gongdao.js', 'staff', 'add', '--username', username, '--name', '示例·新同事'],
        ...['--unit', 'duanzhou.petitionOffice.reception', '--role', 'clerk'],
      ],
      { env: cityEnvironment(inject('data')) as NodeJS.ProcessEnv },
    )
    const given = /password {7}(\S+)/.exec(stdout)![1]!
    const secret = /authenticator {2}(\S+)/.exec(stdout)![1]!

    const desk = await openBrowser({ width: 1440 })
    await desk.goto('/desk/')
    await desk.getByLabel('用户名').fill(username)
    await desk.getByLabel('密码', { exact: true }).fill(given)
    await desk.getByRole('button', { name: '下一步' }).click()
    await desk.getByLabel('动态口令').fill(totpOf(textOf(secret)))
    await desk.getByRole('button', { name: '登录', exact: true }).click()

    // She is somebody only with a password that nobody else knows; a reload does not lead around it.
    await desk.getByRole('heading', { name: '请设置您自己的密码' }).waitFor()
    await axe(desk)
    await picture(desk, 'desk-own-password')
    await desk.goto('/desk/search')
    await desk.getByRole('heading', { name: '请设置您自己的密码' }).waitFor()
    await desk.getByLabel('管理员给的密码').fill(given)
    await desk.getByLabel('新密码', { exact: true }).fill('short')
    await desk.getByLabel('再输入一次新密码').fill('other')
    await desk.getByRole('button', { name: '保存并进入' }).click()
    await desk.getByText('新密码至少 10 个字符').waitFor()
    await desk.getByText('两次输入的新密码不一样').waitFor()

    await desk.getByLabel('新密码', { exact: true }).fill('只有我自己知道的那一句话')
    await desk.getByLabel('再输入一次新密码').fill('只有我自己知道的那一句话')
    await desk.getByRole('button', { name: '保存并进入' }).click()

    // She comes to the page that she had asked for, and works.
    await desk.waitForURL(/\/desk\/search$/)
    await desk.goto('/desk/')
    await desk.getByRole('heading', { level: 1, name: '我的待办' }).waitFor()
    expect((await (await desk.request.get('/api/v1/me')).json()).name).toBe('示例·新同事')
  })
})
