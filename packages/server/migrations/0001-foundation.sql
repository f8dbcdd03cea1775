-- The foundation: who there is, what was worked on, the facts, and the day cells behind the reports.
-- Every table starts its keys with the organization, so that the database can be sharded by it without a change.

-- One role a key of the door (src/database/visit.ts). Connections rest on lp_none, which may nothing.
do $$
declare name text;
begin
  foreach name in array array['lp_none', 'lp_read', 'lp_record', 'lp_identify', 'lp_operate'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then null; -- another database's first start was faster
      end;
    end if;
    begin
      execute format('grant %I to %I', name, current_user);
    exception when insufficient_privilege then null; -- granted by whoever made them, or the check at the start says so
    end;
  end loop;
end $$;

-- What a visit set. Once set, a setting is '' later, not null.
create function app_organization() returns uuid stable language sql
  return nullif(current_setting('app.organization', true), '')::uuid;
create function app_member() returns uuid stable language sql
  return nullif(current_setting('app.member', true), '')::uuid;
create function app_project() returns uuid stable language sql
  return nullif(current_setting('app.project', true), '')::uuid;
create function app_sees_everyone() returns boolean stable language sql
  return coalesce(current_setting('app.people', true), '') = 'every';
create function app_sees_every_project() returns boolean stable language sql
  return coalesce(current_setting('app.projects', true), '') = '*';
create function app_projects() returns uuid[] stable language sql
  return case when current_setting('app.projects', true) = '*' then array[]::uuid[]
              else string_to_array(coalesce(current_setting('app.projects', true), ''), ',')::uuid[] end;

create table organizations (
  organization_id uuid primary key,
  key text collate "C" not null unique,
  name text not null,
  time_zone text not null,
  authorization_version bigint not null default 0,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null
);

create table members (
  organization_id uuid not null references organizations on delete cascade,
  member_id uuid not null,
  key text collate "C" not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'manager', 'reviewer', 'annotator')),
  deactivated_at timestamptz(3),
  password_hash text,
  created_at timestamptz(3) not null,
  primary key (organization_id, member_id),
  unique (organization_id, key)
);
create index members_by_key on members (key);

create table workspaces (
  organization_id uuid not null references organizations on delete cascade,
  workspace_id uuid not null,
  key text collate "C" not null,
  name text not null,
  archived_at timestamptz(3),
  primary key (organization_id, workspace_id),
  unique (organization_id, key)
);

create table workspace_members (
  organization_id uuid not null,
  workspace_id uuid not null,
  member_id uuid not null,
  primary key (organization_id, workspace_id, member_id),
  foreign key (organization_id, workspace_id) references workspaces on delete cascade,
  foreign key (organization_id, member_id) references members on delete cascade
);
create index workspace_members_by_member on workspace_members (organization_id, member_id);

create table projects (
  organization_id uuid not null references organizations on delete cascade,
  project_id uuid not null,
  key text collate "C" not null,
  workspace_id uuid,
  name text not null,
  inactivity_threshold_ms bigint not null default 300000,
  labels jsonb,
  settings jsonb,
  archived_at timestamptz(3),
  primary key (organization_id, project_id),
  unique (organization_id, key),
  foreign key (organization_id, workspace_id) references workspaces
);

create table project_members (
  organization_id uuid not null,
  project_id uuid not null,
  member_id uuid not null,
  primary key (organization_id, project_id, member_id),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, member_id) references members on delete cascade
);
create index project_members_by_member on project_members (organization_id, member_id);

create table tasks (
  organization_id uuid not null,
  task_id uuid not null,
  project_id uuid not null,
  key text collate "C" not null,
  name text,
  data jsonb,
  frames bigint not null default 1,
  priority double precision not null default 0,
  assigned_labeler_id uuid,
  assigned_reviewer_id uuid,
  assigned_at timestamptz(3),
  primary key (organization_id, task_id),
  unique (organization_id, project_id, key),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, assigned_labeler_id) references members,
  foreign key (organization_id, assigned_reviewer_id) references members
);

-- The fold of an annotation's workunits (packages/domain/src/fold.ts), kept in the transaction of each write.
create table annotations (
  organization_id uuid not null,
  annotation_id uuid not null,
  project_id uuid not null,
  task_id uuid not null,
  key text collate "C" not null default '', -- '': the task's one unnamed annotation
  result jsonb,
  result_updated_at timestamptz(3),
  author_id uuid,
  lead_ms bigint not null default 0,
  active_lead_ms bigint not null default 0,
  last_action text,
  skipped_at timestamptz(3),
  completed_at timestamptz(3),
  is_deleted boolean not null default false,
  objects bigint not null default 0,
  primary key (organization_id, annotation_id),
  unique (organization_id, task_id, key),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, task_id) references tasks on delete cascade,
  foreign key (organization_id, author_id) references members
);
create index annotations_by_author on annotations (organization_id, author_id, project_id);

-- The one fact. `action` is the given one or, where none was given, the derived one; `author_id` is the annotation's
-- author, kept here so that a policy can tell a received review without another table.
create table workunits (
  organization_id uuid not null,
  uuid uuid not null,
  project_id uuid not null,
  task_id uuid not null,
  annotation_id uuid not null,
  annotation_key text not null,
  member_id uuid not null,
  author_id uuid,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  work_type text not null,
  given_action text,
  action text not null,
  active_ms bigint not null,
  inactive_ms bigint,
  next_label_status text,
  score numeric,
  annotation_count bigint,
  is_clamped boolean not null default false,
  recorded_at timestamptz(3) not null, -- when it arrived here, which says nothing about when the work was done
  primary key (organization_id, uuid),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, task_id) references tasks on delete cascade,
  foreign key (organization_id, annotation_id) references annotations on delete cascade,
  foreign key (organization_id, member_id) references members
);
create index workunits_by_annotation on workunits (organization_id, annotation_id, created_at, uuid);
create index workunits_by_task on workunits (organization_id, task_id, created_at, uuid);
create index workunits_by_time on workunits (organization_id, created_at, uuid);
create index workunits_by_arrival on workunits (organization_id, recorded_at);
create index workunits_by_member on workunits (organization_id, member_id, created_at, uuid);
create index workunits_by_project on workunits (organization_id, project_id, created_at, uuid);

create table comments (
  organization_id uuid not null,
  uuid uuid not null,
  project_id uuid not null,
  task_id uuid not null,
  annotation_id uuid, -- null: on the whole task
  member_id uuid not null,
  created_at timestamptz(3) not null,
  text text not null,
  resolved_at timestamptz(3),
  primary key (organization_id, uuid),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, task_id) references tasks on delete cascade,
  foreign key (organization_id, annotation_id) references annotations on delete cascade,
  foreign key (organization_id, member_id) references members
);
create index comments_by_task on comments (organization_id, task_id, created_at);
create index comments_by_annotation on comments (organization_id, annotation_id);

-- The atoms of the metric catalogue (packages/metrics/src/atoms.ts), one row a member, day and project.
-- lead_times: packed little-endian 32-bit milliseconds; longer ones stand in long_lead_times.
create table day_cells (
  organization_id uuid not null,
  member_id uuid not null,
  day date not null,
  project_id uuid not null,
  done bigint not null default 0,
  updated bigint not null default 0,
  skipped bigint not null default 0,
  rejected_now bigint not null default 0,
  lead_ms bigint not null default 0,
  active_lead_ms bigint not null default 0,
  received bigint not null default 0,
  received_score_pico bigint not null default 0,
  accepted bigint not null default 0,
  rejected bigint not null default 0,
  fixed_accepted bigint not null default 0,
  review_workunits bigint not null default 0,
  review_elapsed_ms bigint not null default 0,
  workunits bigint not null default 0,
  labeled bigint not null default 0,
  label_active_ms bigint not null default 0,
  reviewed bigint not null default 0,
  review_active_ms bigint not null default 0,
  edited bigint not null default 0,
  edit_active_ms bigint not null default 0,
  lead_times bytea not null default '',
  long_lead_times bigint[] not null default '{}',
  version bigint not null default 1,
  primary key (organization_id, member_id, day, project_id),
  foreign key (organization_id, member_id) references members on delete cascade,
  foreign key (organization_id, project_id) references projects on delete cascade
) with (fillfactor = 75);
create index day_cells_by_day on day_cells (organization_id, day);

-- Takes values out of a packed multiset. One that is not there raises: the tripwire for drift.
create function lead_times_without(packed bytea, gone bytea) returns bytea immutable language plpgsql as $$
declare
  value bytea;
  at int;
begin
  for n in 0 .. length(gone) / 4 - 1 loop
    value := substr(gone, n * 4 + 1, 4);
    select min(k) into at from generate_series(0, length(packed) / 4 - 1) k where substr(packed, k * 4 + 1, 4) = value;
    if at is null then raise exception 'day cell drift: a lead time to take out is not there'; end if;
    packed := substr(packed, 1, at * 4) || substr(packed, at * 4 + 5);
  end loop;
  return packed;
end $$;
create function lead_times_without(long bigint[], gone bigint[]) returns bigint[] immutable language plpgsql as $$
declare
  value bigint;
  at int;
begin
  foreach value in array gone loop
    at := array_position(long, value);
    if at is null then raise exception 'day cell drift: a lead time to take out is not there'; end if;
    long := long[:at - 1] || long[at + 1:];
  end loop;
  return long;
end $$;

-- What changed, counted in 16 shards so that no row is shared by all writers; a lost wake-up is found by comparing.
create table change_counters (
  organization_id uuid not null references organizations on delete cascade,
  shard smallint not null,
  version bigint not null default 0,
  primary key (organization_id, shard)
);

-- Secrets are kept as SHA-256 only.
create table tokens (
  organization_id uuid not null,
  token_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (organization_id, token_id),
  foreign key (organization_id, member_id) references members on delete cascade
);

create table sessions (
  organization_id uuid not null,
  session_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null unique,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (organization_id, session_id),
  foreign key (organization_id, member_id) references members on delete cascade
);

create table password_links (
  organization_id uuid not null,
  password_link_id uuid not null,
  member_id uuid not null,
  secret_hash bytea not null unique,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (organization_id, password_link_id),
  foreign key (organization_id, member_id) references members on delete cascade
);

-- The facts as the metric algebra names them (packages/metrics/src/facts.ts).
create view facts_done with (security_invoker = true) as
  select a.organization_id, a.project_id, a.task_id, a.author_id as member_id,
         (a.completed_at at time zone o.time_zone)::date as day, a.annotation_id, a.lead_ms, a.active_lead_ms, a.last_action
  from annotations a join organizations o using (organization_id)
  where a.author_id is not null and a.completed_at is not null and a.skipped_at is null and not a.is_deleted
    and a.last_action <> 'rejected';
create view facts_skipped with (security_invoker = true) as
  select a.organization_id, a.project_id, a.task_id, a.author_id as member_id,
         (a.skipped_at at time zone o.time_zone)::date as day, a.annotation_id
  from annotations a join organizations o using (organization_id)
  where a.author_id is not null and a.skipped_at is not null and not a.is_deleted;
create view facts_rejected_now with (security_invoker = true) as
  select a.organization_id, a.project_id, a.task_id, a.author_id as member_id,
         (a.completed_at at time zone o.time_zone)::date as day, a.annotation_id
  from annotations a join organizations o using (organization_id)
  where a.author_id is not null and a.completed_at is not null and a.skipped_at is null and not a.is_deleted
    and a.last_action = 'rejected';
create view facts_received with (security_invoker = true) as
  select w.organization_id, w.project_id, w.task_id, w.author_id as member_id,
         (w.created_at at time zone o.time_zone)::date as day, w.annotation_id, w.uuid,
         case w.action when 'accepted' then 1 when 'rejected' then 0 else w.score end as score
  from workunits w join organizations o using (organization_id)
  where w.author_id is not null and w.action in ('accepted', 'rejected', 'fixed_accepted');
create view facts_workunit with (security_invoker = true) as
  select w.organization_id, w.project_id, w.task_id, w.member_id,
         (w.created_at at time zone o.time_zone)::date as day, w.annotation_id, w.uuid,
         w.work_type, w.action, w.active_ms, w.active_ms + coalesce(w.inactive_ms, 0) as elapsed_ms
  from workunits w join organizations o using (organization_id);
create view facts_task with (security_invoker = true) as
  select t.organization_id, t.project_id, t.task_id, t.frames,
         coalesce((select sum(a.objects) from annotations a
                   where a.organization_id = t.organization_id and a.task_id = t.task_id), 0) as objects
  from tasks t;

-- Row-level security. Subqueries around the settings let the planner read them once a query.
do $$
declare name text;
begin
  for name in select table_name from information_schema.tables
              where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'migrations' loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy operate on %I to lp_operate using (organization_id = (select app_organization()))', name);
    execute format('grant select, insert, update, delete on %I to lp_operate', name);
  end loop;
end $$;

-- lp_read: what the viewer's role and memberships show.
create policy read_organization on organizations for select to lp_read
  using (organization_id = (select app_organization()));
create policy read_member on members for select to lp_read
  using (organization_id = (select app_organization()) and ((select app_sees_everyone()) or member_id = (select app_member())
    or exists (select 1 from workunits w
               where w.organization_id = members.organization_id and w.member_id = members.member_id)
    or exists (select 1 from comments c
               where c.organization_id = members.organization_id and c.member_id = members.member_id)));
create policy read_project on projects for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[])));
create policy read_workspace on workspaces for select to lp_read
  using (organization_id = (select app_organization()) and ((select app_sees_every_project())
    or exists (select 1 from workspace_members m where m.organization_id = workspaces.organization_id
                 and m.workspace_id = workspaces.workspace_id and m.member_id = (select app_member()))
    or exists (select 1 from projects p where p.organization_id = workspaces.organization_id
                 and p.workspace_id = workspaces.workspace_id)));
create policy read_workspace_member on workspace_members for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or member_id = (select app_member())
    or ((select app_sees_everyone()) and exists (select 1 from projects p
          where p.organization_id = workspace_members.organization_id and p.workspace_id = workspace_members.workspace_id))));
create policy read_project_member on project_members for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or member_id = (select app_member())));
create policy read_task on tasks for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[])));
create policy read_annotation on annotations for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or author_id = (select app_member())));
create policy read_workunit on workunits for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or member_id = (select app_member())
      or (author_id = (select app_member()) and action in ('accepted', 'rejected', 'fixed_accepted'))));
create policy read_comment on comments for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or member_id = (select app_member())
      or exists (select 1 from annotations a where a.organization_id = comments.organization_id and a.task_id = comments.task_id
                   and (comments.annotation_id is null or a.annotation_id = comments.annotation_id)
                   and a.author_id = (select app_member()))));
create policy read_cell on day_cells for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or member_id = (select app_member())));
create policy read_counter on change_counters for select to lp_read
  using (organization_id = (select app_organization()));
-- A password hash is for sign-in only.
grant select (organization_id, member_id, key, name, role, deactivated_at, created_at) on members to lp_read, lp_record;
grant select on organizations, workspaces, workspace_members, projects, project_members, tasks, annotations, workunits,
  comments, day_cells, change_counters, facts_done, facts_skipped, facts_rejected_now, facts_received, facts_workunit, facts_task to lp_read;

-- lp_record: all work of one project.
create policy record_organization on organizations for select to lp_record
  using (organization_id = (select app_organization()));
create policy record_member on members for select to lp_record using (organization_id = (select app_organization()));
create policy record_counter on change_counters to lp_record using (organization_id = (select app_organization()));
do $$
declare name text;
begin
  foreach name in array array['projects', 'project_members', 'tasks', 'annotations', 'workunits', 'comments', 'day_cells'] loop
    execute format('create policy record on %I to lp_record using (organization_id = (select app_organization())
      and project_id = (select app_project()))', name);
  end loop;
end $$;
grant select on organizations, projects, project_members to lp_record;
grant select, insert, update on tasks, annotations, workunits, comments, day_cells, change_counters to lp_record;

-- lp_identify: whoever holds one secret, or knows one e-mail and now has to prove the password.
create function app_secret_hash() returns bytea stable language sql
  return decode(nullif(current_setting('app.secret_hash', true), ''), 'hex');
create policy identify_organization on organizations for select to lp_identify using (true);
create policy identify_token on tokens for select to lp_identify using (secret_hash = (select app_secret_hash()));
create policy identify_session on sessions for select to lp_identify using (secret_hash = (select app_secret_hash()));
create policy identify_link on password_links for select to lp_identify using (secret_hash = (select app_secret_hash()));
-- Whose it is, found once a query by a function of the owner's: as conditions upon conditions these policies took longer
-- to plan than the rest of a request to run.
create function app_holder() returns uuid stable security definer set search_path = public language sql
  return (select member_id from tokens where secret_hash = app_secret_hash()
    union all select member_id from sessions where secret_hash = app_secret_hash()
    union all select member_id from password_links where secret_hash = app_secret_hash() limit 1);
revoke execute on function app_holder() from public;
grant execute on function app_holder() to lp_identify;
create policy identify_member on members for select to lp_identify
  using (key = (select nullif(current_setting('app.email', true), '')) or member_id = (select app_holder()));
create policy identify_workspace_member on workspace_members for select to lp_identify
  using (member_id = (select app_holder()));
create policy identify_project_member on project_members for select to lp_identify
  using (member_id = (select app_holder()));
create policy identify_project on projects for select to lp_identify
  using (exists (select 1 from workspace_members m where m.organization_id = projects.organization_id
                   and m.workspace_id = projects.workspace_id));
grant select on organizations, members, tokens, sessions, password_links, workspace_members, project_members to lp_identify;
grant select (organization_id, project_id, workspace_id) on projects to lp_identify;
grant select on facts_done, facts_skipped, facts_rejected_now, facts_received, facts_workunit, facts_task to lp_operate;
