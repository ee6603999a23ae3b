export const name = '0002-replay'

/** What a version did with the past before it was published; null where it was published before this was kept. */
export const sql = `
alter table catalogue.definition add column replay jsonb;
`
