-- The tasks of a project whose review was skipped by whoever it waits for: it waits for them no more. Whoever asks how much
-- waits for them may not see others' work, as whoever is handed the task does.
create function skipped_reviews(project uuid) returns setof uuid
  stable security definer set search_path = public language sql as $$
  select t.task_id from workunits w join tasks t on t.organization_id = w.organization_id and t.task_id = w.task_id
  where w.organization_id = app_organization() and w.project_id = project
    and w.action = 'skipped' and w.work_type = 'review' and w.created_at >= t.status_at
    and w.member_id = case t.label_status when 'LABELED' then t.reviewer_id when 'REVIEWING_IN_PROGRESS' then t.status_by end
$$;
revoke execute on function skipped_reviews(uuid) from public;
grant execute on function skipped_reviews(uuid) to lp_read, lp_record;

create index workunits_skipped_reviews on workunits (organization_id, project_id)
  include (task_id, member_id, created_at) where action = 'skipped' and work_type = 'review';
