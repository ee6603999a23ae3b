export const name = '0001-documents'

/** What is kept about a stored file. Its content lies in the file store under its hash. */
export const sql = `
create schema if not exists documents;

create table documents.document (
  city text not null,
  id text not null,
  owner text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_bytes bigint not null,
  uploaded_sha256 text not null,
  scan text not null check (scan in ('clean', 'notScanned', 'pending')),
  uploaded_at timestamptz not null,
  primary key (city, id)
);
create index document_of_owner on documents.document (city, owner, uploaded_at);

grant usage on schema documents to gongdao_app;
grant select, insert on documents.document to gongdao_app;
`
