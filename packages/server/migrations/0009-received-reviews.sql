-- The reviews that somebody's annotations received, newest first: their home asks for the last ones again and again.
create index workunits_received on workunits (organization_id, author_id, created_at, uuid)
  where action in ('accepted', 'rejected', 'fixed_accepted');
