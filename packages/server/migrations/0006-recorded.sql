-- Which uuids the organization has already, in whatever project: whoever records in one project does not see the others',
-- but a uuid is there once in all of them.
create function recorded(uuids uuid[]) returns setof uuid stable security definer set search_path = public language sql
  as 'select uuid from workunits where organization_id = app_organization() and uuid = any (uuids)';
create function recorded_comments(uuids uuid[]) returns setof uuid stable security definer set search_path = public language sql
  as 'select uuid from comments where organization_id = app_organization() and uuid = any (uuids)';
revoke execute on function recorded(uuid[]), recorded_comments(uuid[]) from public;
grant execute on function recorded(uuid[]), recorded_comments(uuid[]) to lp_record, lp_operate;
