-- For whom a task had waited in vain when it was handed out to somebody else, as the audit says it (the member's key, the side and
-- the reason): whoever leads the project may not read that, and wonders who has the task now.
alter table assignments add column broken_loop jsonb;
