export const name = '0002-calls'

/**
 * What came of a call for help: each attempt stays as it was recorded, and an alert is over when she was reached or
 * handed to the emergency service. Who had taken one before this existed had called.
 */
export const sql = `
alter table intake.alert add column closed_at timestamptz;
update intake.alert set closed_at = taken_at where taken_by is not null;
create index alert_open on intake.alert (city, at) where closed_at is null;
create index alert_closed on intake.alert (city, closed_at) where closed_at is not null;

create table intake.alert_call (
  city text not null,
  alert text not null,
  id text not null,
  person text not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('reached', 'noAnswer', 'passedOn')),
  primary key (city, alert, id),
  foreign key (city, alert) references intake.alert (city, id)
);

grant select, insert on intake.alert_call to gongdao_app;
`
