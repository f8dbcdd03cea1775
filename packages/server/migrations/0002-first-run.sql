-- Whether there is any organization, for the first-run page: an operating visit sees none but its own.
create function organizations_exist() returns boolean stable security definer set search_path = public language sql
  return exists (select from organizations);
revoke execute on function organizations_exist() from public;
grant execute on function organizations_exist() to lp_operate;
