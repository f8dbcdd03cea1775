-- A merge is remembered: the keys of members who were merged into another one. Other tools go on naming them.
create table former_keys (
  organization_id uuid not null,
  key text collate "C" not null, -- nobody's key
  member_id uuid not null, -- who stands for it now
  primary key (organization_id, key),
  foreign key (organization_id, member_id) references members on delete cascade
);
create index former_keys_by_member on former_keys (organization_id, member_id);
alter table former_keys enable row level security;
create policy operate on former_keys to lp_operate using (organization_id = (select app_organization()));
create policy read_former_key on former_keys for select to lp_read
  using (organization_id = (select app_organization())
    and ((select app_sees_everyone()) or member_id = (select app_member())));
grant select, insert, update, delete on former_keys to lp_operate;
grant select on former_keys to lp_read;

-- Whom a key names, whether it is theirs or was somebody's who was merged into them.
create view member_keys with (security_invoker = true) as
  select organization_id, key, member_id from members
  union all select organization_id, key, member_id from former_keys;
grant select on member_keys to lp_read, lp_operate;
