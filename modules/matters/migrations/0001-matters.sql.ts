export const name = '0001-matters'

/**
 * The record. `action` is the truth and only grows (a matter of grants: the server's role may not update or delete it).
 * `matter`, `clock`, `task`, `search`, `paper` follow from it and are rewritten by each act. Every key begins with `city`;
 * no trigger, no sequence, so that the whole schema distributes by city.
 */
export const sql = `
create schema if not exists matters;

create table matters.action (
  city text not null,
  matter text not null,
  seq integer not null check (seq > 0),
  id text not null,
  act text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  by jsonb not null,
  facts jsonb not null,
  personal jsonb,
  salt text,
  personal_hash text,
  prev text,
  hash text not null,
  key_id text not null,
  signature text not null,
  primary key (city, matter, seq),
  check ((seq = 1) = (prev is null)),
  check (happened_at <= recorded_at)
);
create index action_recorded on matters.action (city, recorded_at);

create table matters.matter (
  city text not null,
  id text not null,
  number text not null,
  service text not null,
  definition_version integer not null,
  confidentiality text not null,
  state text not null,
  phase text not null,
  closed boolean not null,
  closed_at timestamptz,
  unit text,
  first_receiver text not null,
  held_by text[] not null,
  region text not null,
  channel text not null,
  applicant text not null,
  representatives text[] not null,
  excluded text[] not null,
  handler text,
  subject text not null,
  filed_at timestamptz not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  answered_at timestamptz,
  version integer not null,
  head_hash text not null,
  next_act text,
  next_by text,
  leading_clock text,
  leading_limit text,
  leading_side text,
  leading_due text,
  leading_due_at timestamptz,
  provisional boolean not null,
  suspension jsonb,
  referral jsonb,
  flags jsonb not null,
  merged_into text,
  rating integer,
  urged_at timestamptz,
  code_hash text not null,
  primary key (city, id),
  unique (city, number),
  constraint nothing_is_ownerless check (
    (closed and next_act is null and leading_clock is null and leading_due_at is null and suspension is null)
    or (
      not closed and unit is not null and next_act is not null and next_by is not null
      and (leading_clock is not null) = (leading_due_at is not null)
      and (leading_clock is not null) <> (suspension is not null)
      and (suspension is null or (coalesce(suspension ->> 'reason', '') <> '' and coalesce(suspension ->> 'until', '') <> ''))
    )
  )
);
create index matter_of_unit on matters.matter (city, unit, closed, leading_due_at);
create index matter_of_applicant on matters.matter (city, applicant, filed_at);
create index matter_newest on matters.matter (city, filed_at, id);
create index matter_held on matters.matter using gin (held_by);
create index matter_represented on matters.matter using gin (representatives);

create table matters.clock (
  city text not null,
  matter text not null,
  id text not null,
  kind text not null check (kind in ('state', 'referral', 'message')),
  limit_id text not null,
  side text not null check (side in ('authority', 'applicant')),
  unit text not null,
  start text not null,
  due text not null,
  due_at timestamptz not null,
  raw text not null,
  internal_target text not null,
  provisional boolean not null,
  suspended boolean not null,
  extended boolean not null,
  restart text,
  suspensions jsonb not null,
  on_lapse text,
  "leading" boolean not null,
  live boolean not null,
  stopped_at timestamptz,
  primary key (city, matter, id),
  foreign key (city, matter) references matters.matter (city, id),
  check (live = (stopped_at is null)),
  check (live or not "leading")
);
create unique index clock_one_leads on matters.clock (city, matter) where "leading";
create index clock_due on matters.clock (city, due_at) where live;
create index clock_stopped on matters.clock (city, stopped_at) where not live;

create table matters.task (
  city text not null,
  matter text not null,
  id text not null,
  kind text not null check (kind in ('next', 'referral', 'reply')),
  act text not null,
  role text not null,
  unit text not null,
  assignee text,
  opened_at timestamptz not null,
  due_at timestamptz,
  primary key (city, matter, id),
  foreign key (city, matter) references matters.matter (city, id)
);
create index task_of_unit on matters.task (city, unit, due_at);
create index task_of_assignee on matters.task (city, assignee, due_at);

create table matters.paper (
  city text not null,
  document text not null,
  matter text not null,
  seq integer not null,
  primary key (city, document, matter),
  foreign key (city, matter) references matters.matter (city, id)
);

create table matters.search (
  city text not null,
  matter text not null,
  filed_at timestamptz not null,
  words tsvector not null,
  grams tsvector not null,
  primary key (city, matter),
  foreign key (city, matter) references matters.matter (city, id)
);
alter table matters.search alter column words set statistics 10000;
alter table matters.search alter column grams set statistics 10000;
create index search_words on matters.search using gin (words);
create index search_grams on matters.search using gin (grams);
create index search_newest on matters.search (city, filed_at, matter);

create table matters.outbox (
  city text not null,
  id text not null,
  matter text not null,
  seq integer not null,
  name text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  attempts integer not null default 0,
  not_before timestamptz,
  taken_at timestamptz,
  primary key (city, id)
);
create index outbox_waiting on matters.outbox (city, recorded_at, id) where taken_at is null;

create table matters.idempotency (
  city text not null,
  scope text not null,
  key_hash text not null,
  body_hash text not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  primary key (city, scope, key_hash)
);

create table matters.read (
  city text not null,
  matter text not null,
  id text not null,
  at timestamptz not null,
  person text not null,
  unit text,
  purpose text not null,
  primary key (city, matter, id)
);

create table matters.serial_block (
  city text not null,
  day text not null,
  drawn bigint not null,
  primary key (city, day)
);

create table matters.root (
  city text not null,
  no integer not null,
  day text not null,
  at timestamptz not null,
  leaves integer not null,
  merkle_root text not null,
  prev text,
  key_id text not null,
  signature text not null,
  primary key (city, no)
);

create table matters.root_leaf (
  city text not null,
  root_no integer not null,
  position integer not null,
  matter text not null,
  seq integer not null,
  hash text not null,
  primary key (city, root_no, position),
  unique (city, matter, seq)
);

create function matters.record(city text, payload jsonb) returns jsonb language plpgsql as $record$
#variable_conflict use_column
declare
  idem jsonb := payload -> 'idempotency';
  entry jsonb;
  stored matters.idempotency;
  at_version integer;
  was_new boolean;
begin
  if idem is not null and jsonb_typeof(idem) = 'object' then
    select i.* into stored from matters.idempotency i
      where i.city = record.city and i.scope = idem ->> 'scope' and i.key_hash = idem ->> 'keyHash';
    if found then return matters.record_again(record.city, stored.body_hash, idem ->> 'bodyHash', stored.answer); end if;
  end if;

  for entry in select value from jsonb_array_elements(payload -> 'matters') loop
    if (entry ->> 'expected')::integer > 0 then
      select m.version into at_version from matters.matter m
        where m.city = record.city and m.id = entry ->> 'id' for update;
      if at_version is distinct from (entry ->> 'expected')::integer then
        if idem is not null and jsonb_typeof(idem) = 'object' then
          select i.* into stored from matters.idempotency i
            where i.city = record.city and i.scope = idem ->> 'scope' and i.key_hash = idem ->> 'keyHash';
          if found then return matters.record_again(record.city, stored.body_hash, idem ->> 'bodyHash', stored.answer); end if;
        end if;
        return jsonb_build_object('outcome', 'changed', 'matter', entry ->> 'id', 'version', at_version);
      end if;
    end if;
  end loop;

  if idem is not null and jsonb_typeof(idem) = 'object' then
    insert into matters.idempotency (city, scope, key_hash, body_hash, answer, recorded_at)
      values (record.city, idem ->> 'scope', idem ->> 'keyHash', idem ->> 'bodyHash', idem -> 'answer', (idem ->> 'at')::timestamptz)
      on conflict (city, scope, key_hash) do nothing;
    if not found then
      select i.* into stored from matters.idempotency i
        where i.city = record.city and i.scope = idem ->> 'scope' and i.key_hash = idem ->> 'keyHash';
      return matters.record_again(record.city, stored.body_hash, idem ->> 'bodyHash', stored.answer);
    end if;
  end if;

  for entry in select value from jsonb_array_elements(payload -> 'matters') loop
    was_new := (entry ->> 'expected')::integer = 0;
    insert into matters.action
      select * from jsonb_populate_recordset(null::matters.action, entry -> 'actions') a where a.city = record.city;
    perform matters.write_row(record.city, entry -> 'row', was_new);
    if not was_new then
      delete from matters.clock c where c.city = record.city and c.matter = entry ->> 'id';
      delete from matters.task t where t.city = record.city and t.matter = entry ->> 'id';
    end if;
    insert into matters.clock
      select * from jsonb_populate_recordset(null::matters.clock, entry -> 'clocks') c where c.city = record.city;
    insert into matters.task
      select * from jsonb_populate_recordset(null::matters.task, entry -> 'tasks') t where t.city = record.city;
    insert into matters.outbox (city, id, matter, seq, name, payload, recorded_at)
      select record.city, o ->> 'id', entry ->> 'id', (o ->> 'seq')::integer, o ->> 'name', o, (o ->> 'at')::timestamptz
      from jsonb_array_elements(entry -> 'outbox') o;
    insert into matters.paper (city, document, matter, seq)
      select record.city, p ->> 'document', entry ->> 'id', (p ->> 'seq')::integer from jsonb_array_elements(entry -> 'papers') p
      on conflict do nothing;
    if jsonb_typeof(entry -> 'search') = 'object' then
      insert into matters.search (city, matter, filed_at, words, grams)
        values (record.city, entry ->> 'id', (entry -> 'row' ->> 'filed_at')::timestamptz,
          array_to_tsvector(array(select jsonb_array_elements_text(entry -> 'search' -> 'words'))),
          array_to_tsvector(array(select jsonb_array_elements_text(entry -> 'search' -> 'grams'))))
        on conflict (city, matter) do update set words = excluded.words, grams = excluded.grams;
    end if;
  end loop;
  return jsonb_build_object('outcome', 'recorded');
end
$record$;

create function matters.record_again(city text, stored_hash text, body_hash text, answer jsonb) returns jsonb
language sql immutable as $again$
  select case when stored_hash = body_hash then jsonb_build_object('outcome', 'again', 'answer', answer)
    else jsonb_build_object('outcome', 'keyReused') end
$again$;

create function matters.write_row(city text, content jsonb, is_new boolean) returns void language plpgsql as $row$
#variable_conflict use_column
declare
  r matters.matter := jsonb_populate_record(null::matters.matter, content);
begin
  if r.city is distinct from write_row.city then raise exception 'the row is of another city'; end if;
  if is_new then
    insert into matters.matter select (r).*;
    return;
  end if;
  update matters.matter m set
    state = r.state, phase = r.phase, closed = r.closed, closed_at = r.closed_at, unit = r.unit, held_by = r.held_by,
    representatives = r.representatives, excluded = r.excluded, handler = r.handler, subject = r.subject,
    updated_at = r.updated_at, answered_at = r.answered_at, version = r.version, head_hash = r.head_hash,
    next_act = r.next_act, next_by = r.next_by, leading_clock = r.leading_clock, leading_limit = r.leading_limit,
    leading_side = r.leading_side, leading_due = r.leading_due, leading_due_at = r.leading_due_at,
    provisional = r.provisional, suspension = r.suspension, referral = r.referral, flags = r.flags,
    merged_into = r.merged_into, rating = r.rating, urged_at = r.urged_at
    where m.city = write_row.city and m.id = r.id;
end
$row$;

grant usage on schema matters to gongdao_app;
grant select, insert on matters.action, matters.root, matters.root_leaf, matters.read, matters.idempotency to gongdao_app;
grant select, insert, update on matters.matter, matters.outbox, matters.serial_block to gongdao_app;
grant select, insert, update, delete on matters.clock, matters.task, matters.search, matters.paper to gongdao_app;
grant delete on matters.idempotency, matters.outbox to gongdao_app;
grant execute on function matters.record(text, jsonb), matters.record_again(text, text, text, jsonb), matters.write_row(text, jsonb, boolean) to gongdao_app;
`
