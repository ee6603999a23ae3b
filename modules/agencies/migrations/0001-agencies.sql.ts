export const name = '0001-agencies'

/** The organisation of a city. Every key begins with the city; references stay within it. */
export const sql = `
create schema if not exists agencies;

create table agencies.region (
  city text not null,
  code text not null,
  level text not null check (level in ('province', 'city', 'county', 'town')),
  parent text,
  name_zh text not null,
  name_en text not null,
  place integer not null default 0,
  primary key (city, code),
  foreign key (city, parent) references agencies.region (city, code)
);

create table agencies.body (
  city text not null,
  id text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  region text not null,
  superior text,
  superior_relation text check (superior_relation in ('leads', 'supervises')),
  led_by text,
  department text,
  is_outside boolean not null default false,
  phone text,
  place integer not null default 0,
  primary key (city, id),
  foreign key (city, region) references agencies.region (city, code),
  foreign key (city, superior) references agencies.body (city, id),
  foreign key (city, led_by) references agencies.body (city, id),
  check (superior is distinct from id)
);

create table agencies.unit (
  city text not null,
  id text not null,
  body text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  region text not null,
  is_door boolean not null default false,
  is_backstop boolean not null default false,
  active boolean not null default true,
  successor text,
  phone text,
  address_zh text,
  address_en text,
  place integer not null default 0,
  primary key (city, id),
  foreign key (city, body) references agencies.body (city, id),
  foreign key (city, region) references agencies.region (city, code),
  foreign key (city, successor) references agencies.unit (city, id),
  check (active or successor is not null),
  check (not active or successor is null),
  check (successor is distinct from id)
);

create unique index unit_one_door_a_body on agencies.unit (city, body) where is_door and active;
create unique index unit_one_backstop_a_region on agencies.unit (city, region) where is_backstop and active;

create table agencies.jurisdiction (
  city text not null,
  body_kind text not null,
  region text not null,
  service text not null default '',
  unit text not null,
  primary key (city, body_kind, region, service),
  foreign key (city, region) references agencies.region (city, code),
  foreign key (city, unit) references agencies.unit (city, id)
);

create table agencies.oversight (
  city text not null,
  overseer text not null,
  overseen text not null,
  primary key (city, overseer, overseen),
  foreign key (city, overseer) references agencies.body (city, id),
  foreign key (city, overseen) references agencies.body (city, id)
);

create table agencies.service_window (
  city text not null,
  id text not null,
  unit text not null,
  name_zh text not null,
  name_en text not null,
  address_zh text not null,
  address_en text not null,
  hours_zh text not null,
  hours_en text not null,
  primary key (city, id),
  foreign key (city, unit) references agencies.unit (city, id)
);

grant usage on schema agencies to gongdao_app;
grant select, insert, update on all tables in schema agencies to gongdao_app;
grant delete on agencies.jurisdiction, agencies.oversight, agencies.service_window to gongdao_app;
`
