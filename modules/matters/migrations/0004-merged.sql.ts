export const name = '0004-merged'

/** Matters that wait for the answer of the one into which they were merged, and those from which somebody is recused. */
export const sql = `
create index matter_merged on matters.matter (city, id) where merged_into is not null;
create index matter_recused on matters.matter (city, id) where excluded <> '{}';
`
