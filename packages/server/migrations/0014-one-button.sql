-- A task is handed out for one button, by the rules of that moment: what comes after the button is worth no time, and another one
-- is refused. Which button it was is read from the workunits nowhere else: they do not say on which assignment they were pressed.
alter table assignments
  add column ended_at timestamptz(3), -- the instant of the button that ended it; null: none did so far
  add column ended_with text, -- that button
  add column may_save boolean not null default false,
  add column may_skip boolean not null default true;

-- Of assignments from before: the first such button between opening and the latest press.
update assignments a set ended_at = e.created_at, ended_with = e.action
  from (select distinct on (h.organization_id, h.assignment_id) h.organization_id, h.assignment_id, w.created_at, w.action
        from assignments h
        join annotations n on n.organization_id = h.organization_id and n.task_id = h.task_id and n.key = h.annotation_key
        join workunits w on w.organization_id = n.organization_id and w.annotation_id = n.annotation_id
          and w.member_id = h.member_id and w.work_type = h.work_type
          and w.created_at between h.opened_at and h.saved_at and w.action not in ('draft', 'closed')
        order by h.organization_id, h.assignment_id, w.created_at, w.uuid) e
  where a.organization_id = e.organization_id and a.assignment_id = e.assignment_id;
update assignments a set
    may_save = coalesce(p.settings -> 'may_save' = 'true', false),
    may_skip = coalesce(p.settings -> 'may_skip' <> 'false', true)
  from projects p where p.organization_id = a.organization_id and p.project_id = a.project_id;
alter table assignments alter column may_save drop default, alter column may_skip drop default;
