-- Another time zone dates every day cell anew, in the background: into a generation of cells of its own, which replaces
-- the one in force at once when it is complete (src/work/redating.ts).

alter table organizations
  add column cell_generation integer not null default 0, -- the one that reports read
  add column last_generation integer not null default 0; -- the newest that was ever begun: a number is never used twice

alter table day_cells add column generation integer not null default 0;
alter table day_cells
  drop constraint day_cells_pkey,
  add primary key (organization_id, generation, member_id, day, project_id);
drop index day_cells_by_day;
create index day_cells_by_day on day_cells (organization_id, generation, day);

-- Up to which generation its facts are in the cells; in those of the generation in force they always are.
alter table annotations add column noted_generation integer not null default 0;

-- Not a join: as a scalar the generation is a condition of the index, also for the newest day.
create view current_cells with (security_invoker = true) as
  select * from day_cells where organization_id = (select app_organization())
    and generation = (select cell_generation from organizations where organization_id = (select app_organization()));
grant select on current_cells to lp_read, lp_operate;

-- What is under way. Once its generation is in force, what is left is to delete the cells of the others.
-- Generation and zone change only while nobody writes; a wish waits for such a moment.
create table redatings (
  organization_id uuid not null references organizations on delete cascade,
  generation integer not null,
  time_zone text not null,
  wanted_time_zone text, -- asked for since
  noted_through uuid, -- the last annotation that was looked at, in the order of their ids
  noted bigint not null default 0,
  annotations bigint not null default 0, -- how many there were when it was settled
  primary key (organization_id)
);
alter table redatings enable row level security;
create policy operate on redatings to lp_operate using (organization_id = (select app_organization()));
create policy read_redating on redatings for select to lp_read using (organization_id = (select app_organization()));
create policy record_redating on redatings for select to lp_record using (organization_id = (select app_organization()));
grant select, insert, update, delete on redatings to lp_operate;
grant select on redatings to lp_read, lp_record;
-- Where one is under way, for the background: an operating visit sees none but its own.
create function organizations_to_redate() returns setof uuid stable security definer set search_path = public language sql
  as 'select organization_id from redatings';
revoke execute on function organizations_to_redate() from public;
grant execute on function organizations_to_redate() to lp_identify;
