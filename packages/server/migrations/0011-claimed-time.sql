-- How much elapsed time was claimed where some was cut; null: none was, or nobody says.
alter table workunits add column claimed_ms bigint check (claimed_ms > 0);
-- Which tasks time was cut on: few are.
create index workunits_clamped on workunits (organization_id, task_id) where is_clamped;
