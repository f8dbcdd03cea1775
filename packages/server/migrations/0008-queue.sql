-- Work done here: which tasks are waiting for whom, with whom they are, what was labelled at each press, and the files of tasks.

-- Where a task stands: derived from its workunits in the transaction of each write (src/work/tasks.ts), so that the queues find
-- it by an index. Its status was given last by work of `status_by` on `status_annotation_id`, whose author is `labeler_id`; the
-- last review action on the task, of whichever annotation, was `last_review` by `reviewer_id`.
alter table tasks
  add column label_status text not null default 'UNLABELED',
  add column status_at timestamptz(3),
  add column status_by uuid,
  add column status_annotation_id uuid,
  add column labeler_id uuid,
  add column reviewer_id uuid,
  add column last_review text,
  -- With whom it is now: on the row itself, so that whoever looks for work re-checks it when the row's lock is free.
  add column assignment_id uuid,
  add column held_by uuid,
  add column held_until timestamptz(3);

update tasks t set label_status = s.next_label_status, status_at = s.created_at, status_by = s.member_id,
    status_annotation_id = s.annotation_id, labeler_id = a.author_id
  from (select distinct on (organization_id, task_id) organization_id, task_id, annotation_id, member_id, next_label_status, created_at
        from workunits where next_label_status is not null
        order by organization_id, task_id, created_at desc, uuid desc) s
  join annotations a using (organization_id, annotation_id)
  where t.organization_id = s.organization_id and t.task_id = s.task_id;
update tasks t set reviewer_id = r.member_id, last_review = r.action
  from (select distinct on (organization_id, task_id) organization_id, task_id, member_id, action
        from workunits where action in ('accepted', 'rejected', 'fixed_accepted')
        order by organization_id, task_id, created_at desc, uuid desc) r
  where t.organization_id = r.organization_id and t.task_id = r.task_id;

-- What waits for whoever comes first, and for each assignee, in the order in which it is handed out.
create index tasks_to_label on tasks (organization_id, project_id, label_status, priority desc, task_id)
  where assigned_labeler_id is null and label_status in ('UNLABELED', 'PRELABELED', 'LABELING_IN_PROGRESS', 'REJECTED', 'SKIPPED');
create index tasks_to_review on tasks (organization_id, project_id, label_status, priority desc, task_id)
  where assigned_reviewer_id is null and label_status in ('LABELED', 'REVIEWING_IN_PROGRESS');
create index tasks_by_assigned_labeler on tasks
  (organization_id, project_id, assigned_labeler_id, label_status, priority desc, task_id) where assigned_labeler_id is not null;
create index tasks_by_assigned_reviewer on tasks
  (organization_id, project_id, assigned_reviewer_id, label_status, priority desc, task_id) where assigned_reviewer_id is not null;
-- What comes back to its labeler, and to its reviewer.
create index tasks_begun on tasks (organization_id, project_id, labeler_id, label_status)
  where label_status in ('LABELING_IN_PROGRESS', 'REJECTED', 'SKIPPED');
create index tasks_corrected on tasks (organization_id, project_id, reviewer_id)
  where label_status = 'LABELED' and last_review = 'rejected';
create index tasks_in_review on tasks (organization_id, project_id, status_by) where label_status = 'REVIEWING_IN_PROGRESS';
-- What somebody skipped is not theirs to get at once.
create index workunits_skipped on workunits (organization_id, project_id, member_id) where action = 'skipped';
create index tasks_held on tasks (organization_id, held_by) where held_by is not null;

-- A task handed out: to whom, when, and how much of the time since then has been believed. It outlives the lease, because work
-- that comes late is kept.
create table assignments (
  organization_id uuid not null,
  assignment_id uuid not null,
  project_id uuid not null,
  task_id uuid not null,
  annotation_key text collate "C" not null,
  member_id uuid not null,
  work_type text not null,
  opened_at timestamptz(3) not null,
  saved_at timestamptz(3), -- the latest press
  believed_ms bigint not null default 0, -- elapsed time of all its presses
  primary key (organization_id, assignment_id),
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, task_id) references tasks on delete cascade,
  foreign key (organization_id, member_id) references members
);
create index assignments_by_member on assignments (organization_id, member_id);
create index assignments_by_task on assignments (organization_id, task_id);

-- What was labelled at a press, so that earlier rounds can be looked at; the newest stands at the annotation.
create table results (
  organization_id uuid not null,
  uuid uuid not null, -- the workunit's
  project_id uuid not null,
  annotation_id uuid not null,
  result jsonb not null,
  primary key (organization_id, uuid),
  foreign key (organization_id, uuid) references workunits on delete cascade,
  foreign key (organization_id, project_id) references projects on delete cascade,
  foreign key (organization_id, annotation_id) references annotations on delete cascade
);
create index results_by_annotation on results (organization_id, annotation_id);

-- Images and texts, kept by content in the data directory; which tasks name them.
create table media (
  organization_id uuid not null references organizations on delete cascade,
  sha256 text collate "C" not null,
  content_type text not null,
  size_bytes bigint not null,
  created_at timestamptz(3) not null,
  primary key (organization_id, sha256)
);
-- Who brought it: they see it before any task names it.
create table media_bringers (
  organization_id uuid not null,
  sha256 text collate "C" not null,
  member_id uuid not null,
  primary key (organization_id, sha256, member_id),
  foreign key (organization_id, sha256) references media on delete cascade,
  foreign key (organization_id, member_id) references members on delete cascade
);
create index media_bringers_by_member on media_bringers (organization_id, member_id);
create table task_media (
  organization_id uuid not null,
  task_id uuid not null,
  sha256 text collate "C" not null,
  project_id uuid not null,
  primary key (organization_id, task_id, sha256),
  foreign key (organization_id, task_id) references tasks on delete cascade,
  foreign key (organization_id, project_id) references projects on delete cascade
);
create index task_media_by_content on task_media (organization_id, sha256);

do $$
declare name text;
begin
  foreach name in array array['assignments', 'results', 'media', 'media_bringers', 'task_media'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy operate on %I to lp_operate using (organization_id = (select app_organization()))', name);
    execute format('grant select, insert, update, delete on %I to lp_operate', name);
  end loop;
  foreach name in array array['assignments', 'results', 'task_media'] loop
    execute format('create policy record on %I to lp_record using (organization_id = (select app_organization())
      and project_id = (select app_project()))', name);
    execute format('grant select, insert, update, delete on %I to lp_record', name);
  end loop;
end $$;

create policy read_assignment on assignments for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or member_id = (select app_member())));
create policy read_result on results for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[]))
    and ((select app_sees_everyone()) or exists (select 1 from annotations a where a.organization_id = results.organization_id
           and a.annotation_id = results.annotation_id and a.author_id = (select app_member()))));
create policy read_task_media on task_media for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_every_project()) or project_id = any ((select app_projects())::uuid[])));
create policy read_media_bringer on media_bringers for select to lp_read
  using (organization_id = (select app_organization()) and member_id = (select app_member()));
-- A file is for whoever sees a task that names it, and for whoever brought it.
create policy read_media on media for select to lp_read
  using (organization_id = (select app_organization())
    and (exists (select 1 from media_bringers b
           where b.organization_id = media.organization_id and b.sha256 = media.sha256)
         or exists (select 1 from task_media m where m.organization_id = media.organization_id and m.sha256 = media.sha256)));
grant select on assignments, results, task_media, media, media_bringers to lp_read;

-- Who may work in a project: active, and a member of it, of its workspace, or of a role that sees every one. Whoever asks for
-- work has to know of whom there is nothing to wait for, and sees not even their names.
create function present_in(project uuid, everywhere text[]) returns table (member_id uuid, role text)
  stable security definer set search_path = public language sql as $$
  select m.member_id, m.role from members m
  where m.organization_id = app_organization() and m.deactivated_at is null
    and (m.role = any (everywhere)
      or exists (select 1 from project_members j where j.organization_id = m.organization_id
                   and j.project_id = present_in.project and j.member_id = m.member_id)
      or exists (select 1 from projects p join workspace_members j using (organization_id, workspace_id)
                 where p.organization_id = m.organization_id and p.project_id = present_in.project and j.member_id = m.member_id))
$$;
revoke execute on function present_in(uuid, text[]) from public;
grant execute on function present_in(uuid, text[]) to lp_read, lp_record;
