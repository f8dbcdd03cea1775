-- The role that whoever did something had then; null: a command did it, or it was not kept yet.
alter table audit_entries add column actor_role text;
