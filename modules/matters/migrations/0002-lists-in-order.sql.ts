/**
 * What lists need of the tables. The marks of a matter (`domain/search-marks.ts`) stand among its words in the index; matters
 * of before get theirs here. A unit's queue is read in its own order.
 */
export const name = '0002-lists-in-order'
export const sql = `
update matters.search s set words = s.words || array_to_tsvector(x.marks), grams = s.grams || array_to_tsvector(x.marks)
  from (
    select m.city, m.id, array['@s' || m.service]
      || array(
        select '@w' || l.length || '-' || floor(extract(epoch from m.filed_at) / (604800 * l.length))::bigint
        from unnest(array[1, 8, 64]) as l (length)
      )
      || array(select '@u' || held.unit from unnest(m.held_by) as held (unit)) as marks
    from matters.matter m
  ) x
  where x.city = s.city and x.id = s.matter;

create index matter_in_order on matters.matter (
  city, unit, closed,
  (case when suspension is not null or leading_side = 'applicant' or leading_due_at is null then 1 else 0 end),
  coalesce(leading_due_at, 'infinity'::timestamptz), id
);
drop index matters.matter_of_unit;
`
