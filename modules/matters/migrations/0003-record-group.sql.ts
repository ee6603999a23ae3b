/**
 * Writes what many ask for at the same time, in one call and one commit (docs/decisions/0009-group-commit.md). Rows come a table at
 * a time, as JSON, so that each table is written by one statement. Each ask stands for itself: one whose key was used, or whose
 * matter has changed, gets its own answer and writes nothing. No two asks of a call may name the same matter.
 */
export const name = '0003-record-group'
export const sql = `
create function matters.record_group(
  city text, asks json, rows json, actions json, clocks json, tasks json, outbox json, papers json, search json
) returns jsonb language plpgsql as $group$
#variable_conflict use_column
declare
  ask record;
  one json;
  held text[];
  versions jsonb := '{}';
  stored matters.idempotency;
  outcome jsonb;
  outcomes jsonb := '{}';
  of_ask text[];
  seen text[] := '{}';
  written text[] := '{}';
  fresh integer;
begin
  -- Everybody locks in one order, matters first and then keys: no two calls wait for each other.
  select array_agg(m.value ->> 'id') into held
    from json_array_elements(asks) a, json_array_elements(a.value -> 'matters') m
    where (m.value ->> 'expected')::integer > 0;
  if held is not null then
    select coalesce(jsonb_object_agg(locked.id, locked.version), '{}') into versions from (
      select m.id, m.version from matters.matter m
      where m.city = record_group.city and m.id = any (held) order by m.id for update
    ) locked;
  end if;

  for ask in
    select a.value ->> 'scope' as scope, a.value ->> 'key_hash' as key_hash, a.nth, a.value ->> 'body_hash' as body_hash,
      a.value -> 'answer' as answer, (a.value ->> 'at')::timestamptz as at, a.value -> 'matters' as matters
    from json_array_elements(asks) with ordinality as a (value, nth) order by 1, 2, 3
  loop
    outcome := null;
    of_ask := '{}';
    for one in select value from json_array_elements(ask.matters) loop
      if one ->> 'id' = any (seen) then raise exception 'a matter stands twice in one call'; end if;
      seen := seen || (one ->> 'id');
      of_ask := of_ask || (one ->> 'id');
      if outcome is null and (one ->> 'expected')::integer > 0
        and (versions ->> (one ->> 'id'))::integer is distinct from (one ->> 'expected')::integer then
        outcome := jsonb_build_object('outcome', 'changed', 'matter', one ->> 'id', 'version', versions -> (one ->> 'id'));
      end if;
    end loop;
    if ask.key_hash is not null then
      if outcome is null then
        insert into matters.idempotency (city, scope, key_hash, body_hash, answer, recorded_at)
          values (record_group.city, ask.scope, ask.key_hash, ask.body_hash, ask.answer, ask.at)
          on conflict (city, scope, key_hash) do nothing;
        if not found then outcome := '"used"'; end if;
      end if;
      if outcome is not null then
        select i.* into stored from matters.idempotency i
          where i.city = record_group.city and i.scope = ask.scope and i.key_hash = ask.key_hash;
        if found then
          outcome := matters.record_again(record_group.city, stored.body_hash, ask.body_hash, stored.answer);
        elsif outcome = '"used"' then
          raise exception 'a key was forgotten meanwhile';
        end if;
      end if;
    end if;
    if outcome is null then
      outcome := '{"outcome": "recorded"}';
      written := written || of_ask;
    end if;
    outcomes := outcomes || jsonb_build_object(ask.nth::text, outcome);
  end loop;

  if cardinality(written) > 0 then
    insert into matters.action
      select * from json_populate_recordset(null::matters.action, actions) a
      where a.city = record_group.city and a.matter = any (written);
    if held is null then
      insert into matters.matter
        select * from json_populate_recordset(null::matters.matter, rows) m
        where m.city = record_group.city and m.id = any (written);
      get diagnostics fresh = row_count;
      if fresh <> cardinality(written) then raise exception 'a row is missing, or of another city'; end if;
    else
      for one in select value from json_array_elements(rows) where value ->> 'id' = any (written) loop
        perform matters.write_row(record_group.city, one::jsonb, not versions ? (one ->> 'id'));
      end loop;
      delete from matters.clock c where c.city = record_group.city and c.matter = any (written);
      delete from matters.task t where t.city = record_group.city and t.matter = any (written);
    end if;
    insert into matters.clock
      select * from json_populate_recordset(null::matters.clock, clocks) c
      where c.city = record_group.city and c.matter = any (written);
    insert into matters.task
      select * from json_populate_recordset(null::matters.task, tasks) t
      where t.city = record_group.city and t.matter = any (written);
    insert into matters.outbox (city, id, matter, seq, name, payload, recorded_at)
      select record_group.city, o.id, o.matter, o.seq, o.name, o.payload, o.recorded_at
      from json_populate_recordset(null::matters.outbox, outbox) o where o.matter = any (written);
    if json_array_length(papers) > 0 then
      insert into matters.paper (city, document, matter, seq)
        select record_group.city, p.document, p.matter, p.seq
        from json_populate_recordset(null::matters.paper, papers) p where p.matter = any (written)
        on conflict do nothing;
    end if;
    if json_array_length(search) > 0 then
      insert into matters.search (city, matter, filed_at, words, grams)
        select record_group.city, s.matter, s.filed_at, array_to_tsvector(s.words), array_to_tsvector(s.grams)
        from json_to_recordset(search) as s (matter text, filed_at timestamptz, words text[], grams text[])
        where s.matter = any (written)
        on conflict (city, matter) do update set words = excluded.words, grams = excluded.grams;
    end if;
  end if;
  return (select jsonb_agg(outcomes -> nth::text order by nth) from generate_series(1, json_array_length(asks)) nth);
end
$group$;
grant execute on function matters.record_group(text, json, json, json, json, json, json, json, json) to gongdao_app;
`
