-- Whether somebody skipped the review of a task since an instant: then it waits for them no more. Whoever asks how much waits
-- for them may not see others' work, as whoever is handed the task does.
create function has_passed_review(task uuid, member uuid, since timestamptz) returns boolean
  stable security definer set search_path = public language sql as $$
  select exists (select 1 from workunits w
    where w.organization_id = app_organization() and w.task_id = task and w.member_id = member
      and w.work_type = 'review' and w.action = 'skipped' and w.created_at >= since)
$$;
revoke execute on function has_passed_review(uuid, uuid, timestamptz) from public;
grant execute on function has_passed_review(uuid, uuid, timestamptz) to lp_read, lp_record;
