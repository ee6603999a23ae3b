/**
 * Among the pieces of names and numbers stand every four digits in a row (`adapters/search-words.ts`): pairs of digits stand in half of
 * all matters, and a part of a number was looked for among them all. Matters of before get theirs here, from their number and
 * what their log says: only digits of which every pair stands in the index already, so that nothing comes in that was kept out.
 */
export const name = '0008-four-digits'
export const sql = `
update matters.search s set grams = s.grams || array_to_tsvector(x.fours)
  from (
    select f.city, f.matter, array(
        select distinct substr(run.digits[1], at, 4)
        from regexp_matches(
          regexp_replace(normalize(said.text, nfkc), '(?<=[0-9A-Za-z_])-(?=[0-9A-Za-z_])', '', 'g'), '[0-9]{4,}', 'g'
        ) as run (digits)
        cross join lateral generate_series(1, length(run.digits[1]) - 3) as at
        where array[substr(run.digits[1], at, 2), substr(run.digits[1], at + 1, 2), substr(run.digits[1], at + 2, 2)]
          <@ tsvector_to_array(f.grams)
      ) as fours
    from matters.search f
    join matters.matter m on m.city = f.city and m.id = f.matter
    cross join lateral (
      select m.number || ' ' || m.subject || ' ' || string_agg(concat_ws(' ', a.facts::text, a.personal::text), ' ') as text
      from matters.action a where a.city = f.city and a.matter = f.matter
    ) as said
  ) x
  where x.city = s.city and x.matter = s.matter and cardinality(x.fours) > 0;
`
