-- People run their own organization: how they came, when they were last seen, what was changed, and who looked at whom.

do $$
begin
  if not exists (select from pg_roles where rolname = 'lp_seal') then
    begin
      create role lp_seal nologin;
    exception when duplicate_object or unique_violation then null; -- another database's first start was faster
    end;
  end if;
  begin
    execute format('grant lp_seal to %I', current_user);
  exception when insufficient_privilege then null; -- granted by whoever made it, or the check at the start says so
  end;
end $$;

alter table members
  add column identity_issuer text,
  add column identity_subject text,
  add column invited_at timestamptz(3),
  add column joined_at timestamptz(3), -- when an invitation was accepted
  add column last_seen_at timestamptz(3), -- signed in, or asked with a session or a token
  add check ((identity_issuer is null) = (identity_subject is null)),
  add unique (organization_id, identity_issuer, identity_subject);
grant select (invited_at, joined_at, last_seen_at) on members to lp_read, lp_record;

alter table password_links
  add column purpose text not null default 'password' check (purpose in ('password', 'invitation'));

-- What its owner recognizes a token by.
alter table tokens add column prefix text not null default 'lpt_';

alter table sessions
  add column address text,
  add column user_agent text,
  add column last_seen_at timestamptz(3);

-- Own secrets, but not what they are checked with.
create policy read_token on tokens for select to lp_read
  using (organization_id = (select app_organization()) and member_id = (select app_member()));
create policy read_session on sessions for select to lp_read
  using (organization_id = (select app_organization()) and member_id = (select app_member()));
grant select (organization_id, token_id, member_id, prefix, scopes, created_at, expires_at, last_used_at, revoked_at)
  on tokens to lp_read;
grant select (organization_id, session_id, member_id, created_at, expires_at, address, user_agent, last_seen_at)
  on sessions to lp_read;

-- Who looked at or exported whose own performance, gathered by day.
create table looks (
  organization_id uuid not null,
  member_id uuid not null,
  viewer_id uuid not null,
  day date not null,
  views bigint not null default 0,
  exports bigint not null default 0,
  primary key (organization_id, member_id, viewer_id, day),
  foreign key (organization_id, member_id) references members on delete cascade,
  foreign key (organization_id, viewer_id) references members on delete cascade
);
create index looks_by_day on looks (organization_id, member_id, day, viewer_id);
alter table looks enable row level security;
create policy operate on looks to lp_operate using (organization_id = (select app_organization()));
create policy read_look on looks for select to lp_read
  using (organization_id = (select app_organization()) and member_id = (select app_member()));
grant select, insert, update, delete on looks to lp_operate;
grant select on looks to lp_read;
create policy read_member_who_looked on members for select to lp_read
  using (organization_id = (select app_organization())
    and exists (select 1 from looks l where l.organization_id = members.organization_id and l.viewer_id = members.member_id));

-- What was changed, by whom. No key of the door can change or delete a row of these two, and nothing cascades to them:
-- what happened outlives whom it happened to.
create table audit_entries (
  organization_id uuid not null,
  entry_id uuid not null, -- v7
  at timestamptz(3) not null,
  actor_id uuid, -- null: nobody's, as of a command
  actor_name text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  address text,
  primary key (organization_id, entry_id)
);
create index audit_entries_by_time on audit_entries (organization_id, at, entry_id);

-- hash = sha256(the hash before || the entry as canonical JSON): src/audit/chain.ts.
create table audit_seals (
  organization_id uuid not null,
  sequence bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  sealed_at timestamptz(3) not null,
  primary key (organization_id, sequence),
  unique (organization_id, entry_id)
);

-- The entries that wait for their seal.
create table audit_unsealed (
  organization_id uuid not null,
  entry_id uuid not null,
  primary key (organization_id, entry_id)
);

alter table audit_entries enable row level security;
alter table audit_seals enable row level security;
alter table audit_unsealed enable row level security;

create policy write_entry on audit_entries for insert to lp_operate, lp_record
  with check (organization_id = (select app_organization()));
create policy write_unsealed on audit_unsealed for insert to lp_operate, lp_record
  with check (organization_id = (select app_organization()));
create policy operate_entry on audit_entries for select to lp_operate
  using (organization_id = (select app_organization()));
create policy operate_seal on audit_seals for select to lp_operate
  using (organization_id = (select app_organization()));
create policy operate_unsealed on audit_unsealed for select to lp_operate
  using (organization_id = (select app_organization()));
-- Whoever sees every project is an owner or an admin.
create policy read_entry on audit_entries for select to lp_read
  using (organization_id = (select app_organization()) and (select app_sees_every_project()));
create policy read_seal on audit_seals for select to lp_read
  using (organization_id = (select app_organization()) and (select app_sees_every_project()));
grant insert on audit_entries, audit_unsealed to lp_operate, lp_record;
grant select on audit_entries, audit_seals, audit_unsealed to lp_operate;
grant select on audit_entries, audit_seals to lp_read;

-- lp_seal: the one background writer, for every organization.
create policy seal_entry on audit_entries for select to lp_seal using (true);
create policy seal_read on audit_seals for select to lp_seal using (true);
create policy seal_write on audit_seals for insert to lp_seal with check (true);
create policy seal_unsealed on audit_unsealed to lp_seal using (true);
grant select on audit_entries to lp_seal;
grant select, insert on audit_seals to lp_seal;
grant select, delete on audit_unsealed to lp_seal;
