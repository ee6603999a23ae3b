/**
 * An act writes what it changes: clocks and tasks that stay as they are keep their rows, and their places in the indexes. Rows of
 * matters are changed by one statement for all. Pages of `matter` keep room, so that a row changes where it lies and no index is
 * touched (HOT). What the function promises is what it promised before (docs/decisions/0009-group-commit.md).
 */
export const name = '0006-write-what-changed'
export const sql = `
alter table matters.matter set (fillfactor = 85);

create or replace function matters.record_group(
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
  fresh text[] := '{}';
  changed text[] := '{}';
  counted integer;
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
    select coalesce(array_agg(w.id) filter (where versions ? w.id), '{}'), coalesce(array_agg(w.id) filter (where not versions ? w.id), '{}')
      into changed, fresh from unnest(written) as w (id);
    insert into matters.action
      select * from json_populate_recordset(null::matters.action, actions) a
      where a.city = record_group.city and a.matter = any (written);
    if cardinality(fresh) > 0 then
      insert into matters.matter
        select * from json_populate_recordset(null::matters.matter, rows) m
        where m.city = record_group.city and m.id = any (fresh);
      get diagnostics counted = row_count;
      if counted <> cardinality(fresh) then raise exception 'a row is missing, or of another city'; end if;
    end if;
    if cardinality(changed) > 0 then
      update matters.matter m set
        state = r.state, phase = r.phase, closed = r.closed, closed_at = r.closed_at, unit = r.unit, held_by = r.held_by,
        representatives = r.representatives, excluded = r.excluded, handler = r.handler, subject = r.subject,
        updated_at = r.updated_at, answered_at = r.answered_at, version = r.version, head_hash = r.head_hash,
        next_act = r.next_act, next_by = r.next_by, leading_clock = r.leading_clock, leading_limit = r.leading_limit,
        leading_side = r.leading_side, leading_due = r.leading_due, leading_due_at = r.leading_due_at,
        provisional = r.provisional, suspension = r.suspension, referral = r.referral, flags = r.flags,
        merged_into = r.merged_into, rating = r.rating, urged_at = r.urged_at
        from json_populate_recordset(null::matters.matter, rows) r
        where m.city = record_group.city and m.id = any (changed) and r.city = m.city and r.id = m.id;
      get diagnostics counted = row_count;
      if counted <> cardinality(changed) then raise exception 'a row is missing, or of another city'; end if;
      delete from matters.clock c
        where c.city = record_group.city and c.matter = any (changed) and not exists (
          select 1 from json_populate_recordset(null::matters.clock, clocks) n
          where n.city = c.city and n.matter = c.matter and n.id = c.id and n is not distinct from c
        );
      delete from matters.task t
        where t.city = record_group.city and t.matter = any (changed) and not exists (
          select 1 from json_populate_recordset(null::matters.task, tasks) n
          where n.city = t.city and n.matter = t.matter and n.id = t.id and n is not distinct from t
        );
    end if;
    insert into matters.clock
      select * from json_populate_recordset(null::matters.clock, clocks) c
      where c.city = record_group.city and c.matter = any (written)
        and (c.matter = any (fresh) or not exists (
          select 1 from matters.clock k where k.city = record_group.city and k.matter = c.matter and k.id = c.id));
    insert into matters.task
      select * from json_populate_recordset(null::matters.task, tasks) t
      where t.city = record_group.city and t.matter = any (written)
        and (t.matter = any (fresh) or not exists (
          select 1 from matters.task k where k.city = record_group.city and k.matter = t.matter and k.id = t.id));
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
`
