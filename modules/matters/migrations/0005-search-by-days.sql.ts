/**
 * The marks of time among a matter's words stand for days instead of weeks, and for whom it is kept from there is a mark too
 * (`domain/search-marks.ts`, docs/decisions/0012-search-by-days.md): matters of before get theirs here. The statistics of the words
 * are those of any column again: no plan looks at them, and 10,000 made `ANALYZE` read the whole table. What was written last and
 * is not yet in its place in the index is met by every search, so there may be less of it.
 */
export const name = '0005-search-by-days'
export const sql = `
update matters.search s
  set words = ts_delete(s.words, x.weeks) || array_to_tsvector(x.marks), grams = ts_delete(s.grams, x.weeks) || array_to_tsvector(x.marks)
  from (
    select m.city, m.id,
      array(
        select '@w' || l.length || '-' || floor(extract(epoch from m.filed_at) / (604800 * l.length))::bigint
        from unnest(array[1, 8, 64]) as l (length)
      ) as weeks,
      array(
        select mark from unnest(array[1, 8, 64, 512]) as l (length)
        cross join lateral (select 'd' || l.length || '-' || floor(extract(epoch from m.filed_at) / (86400 * l.length))::bigint) as d (days)
        cross join lateral (select '@' || d.days union all select '@u' || held.unit || '/' || d.days from unnest(m.held_by) as held (unit)) as each (mark)
      ) || array(select '@x' || kept.person from unnest(m.excluded) as kept (person)) as marks
    from matters.matter m
  ) x
  where x.city = s.city and x.id = s.matter;

alter table matters.search alter column words set statistics -1;
alter table matters.search alter column grams set statistics -1;
alter index matters.search_words set (gin_pending_list_limit = 1024);
alter index matters.search_grams set (gin_pending_list_limit = 1024);
`
