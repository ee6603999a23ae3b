/** The sentences of choosing a password. */
export const passwordWords = {
  zh: {
    title: '请设置您自己的密码',
    lead: '管理员给的密码只用这一次。换成只有您自己知道的密码后，就可以开始工作。',
    present: '管理员给的密码',
    next: '新密码',
    hint: '至少 10 个字符；一句只有您想得到的话也可以',
    again: '再输入一次新密码',
    save: '保存并进入',
    needPresent: '请填写管理员给您的密码',
    tooShort: '新密码至少 10 个字符',
    differs: '两次输入的新密码不一样',
    failed: '密码没有改',
  },
  en: {
    title: 'Please choose a password of your own',
    lead: 'The password that the administrator gave you is for this once. Choose one that only you know, and you can start.',
    present: 'The password you were given',
    next: 'New password',
    hint: 'At least 10 characters; a sentence that only you would think of is fine',
    again: 'The new password once more',
    save: 'Save and go in',
    needPresent: 'Please enter the password that you were given',
    tooShort: 'The new password needs at least 10 characters',
    differs: 'The two new passwords are not the same',
    failed: 'Your password was not changed',
  },
}
