export const name = '0002-password'

/** A password that an administrator gave is for the first sign-in alone: until she chooses her own, she is nobody. */
export const sql = `
alter table people.person add column password_given boolean not null default false;
`
