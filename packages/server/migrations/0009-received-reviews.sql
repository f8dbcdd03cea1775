-- The reviews that somebody's annotations received, newest first: their home asks for the last ones again and again. That it
-- names the author keeps it from whoever looks for the rejections of an annotation: those lie by annotation.
create index workunits_received on workunits (organization_id, author_id, created_at, uuid)
  where author_id is not null and action in ('accepted', 'rejected', 'fixed_accepted');
