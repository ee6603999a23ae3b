export const name = '0007-overrides'

/** Leaves to return papers once more are counted in public (DESIGN law 4): few among many acts. */
export const sql = `
create index concurrently action_override on matters.action (city, matter) where act = 'allowReturn';
`
