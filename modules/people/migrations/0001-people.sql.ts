export const name = '0001-people'

/** The tables that sign-in keeps, once for residents and once for staff: as better-auth 1.7 makes them, frozen here. */
const signInTables = (who: 'resident' | 'staff', userColumns: string) => `
create table people.${who}_user (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  ${userColumns}
);

create table people.${who}_session (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references people.${who}_user ("id") on delete cascade
);
create index ${who}_session_user on people.${who}_session ("userId");

create table people.${who}_account (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references people.${who}_user ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index ${who}_account_user on people.${who}_account ("userId");

create table people.${who}_verification (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index ${who}_verification_identifier on people.${who}_verification ("identifier");

create table people.${who}_rate_limit (
  "id" text not null primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
`

/** Who people are. Our own tables begin with the city; those of the sign-in library stay local (DESIGN law 12). */
export const sql = `
create schema if not exists people;
${signInTables('resident', '"phoneNumber" text unique,\n  "phoneNumberVerified" boolean')}
${signInTables('staff', '"username" text unique,\n  "displayUsername" text,\n  "twoFactorEnabled" boolean')}
create table people.staff_two_factor (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references people.staff_user ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index staff_two_factor_secret on people.staff_two_factor ("secret");
create index staff_two_factor_user on people.staff_two_factor ("userId");

create table people.person (
  city text not null,
  id text not null,
  kind text not null check (kind in ('resident', 'staff')),
  name text not null,
  phone text,
  username text,
  level text not null check (level in ('anonymous', 'phone', 'realName')),
  language text not null default 'zh' check (language in ('zh', 'en')),
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (city, id),
  check (kind <> 'staff' or username is not null)
);
create unique index person_resident_phone on people.person (city, phone) where kind = 'resident';
create unique index person_username on people.person (city, username) where username is not null;

create table people.membership (
  city text not null,
  person text not null,
  unit text not null,
  role text not null check (role in ('clerk', 'head', 'supervisor', 'admin', 'auditor')),
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city, person, unit, role, granted_at),
  foreign key (city, person) references people.person (city, id)
);
create unique index membership_once on people.membership (city, person, unit, role) where revoked_at is null;
create index membership_of_unit on people.membership (city, unit) where revoked_at is null;

create table people.mandate (
  city text not null,
  id text not null,
  principal text not null,
  representative_phone text not null,
  matter text,
  scope text[] not null,
  given_at timestamptz not null,
  until timestamptz,
  revoked_at timestamptz,
  primary key (city, id),
  foreign key (city, principal) references people.person (city, id)
);
create index mandate_of_representative on people.mandate (city, representative_phone) where revoked_at is null;
create index mandate_of_principal on people.mandate (city, principal) where revoked_at is null;

create table people.absence (
  city text not null,
  id text not null,
  person text not null,
  away_from timestamptz not null,
  away_until timestamptz not null,
  deputy text,
  primary key (city, id),
  foreign key (city, person) references people.person (city, id),
  foreign key (city, deputy) references people.person (city, id),
  check (away_from < away_until),
  check (deputy is distinct from person)
);
create index absence_of_person on people.absence (city, person, away_until);

create table people.tries (
  city text not null,
  subject text not null,
  count integer not null,
  since timestamptz not null,
  primary key (city, subject)
);

create table people.sms_outbox (
  city text not null,
  id text not null,
  phone text not null,
  text text not null,
  at timestamptz not null,
  primary key (city, id)
);
create index sms_outbox_of_phone on people.sms_outbox (city, phone, at desc);

grant usage on schema people to gongdao_app;
grant select, insert, update, delete on all tables in schema people to gongdao_app;
revoke delete on people.person, people.membership, people.mandate from gongdao_app;
`
