-- Sign-in with a company account: whoever comes as one subject of one issuer.
create index members_by_identity on members (identity_issuer, identity_subject);
create policy identify_company_member on members for select to lp_identify
  using (identity_issuer = (select nullif(current_setting('app.issuer', true), ''))
    and identity_subject = (select nullif(current_setting('app.subject', true), '')));
