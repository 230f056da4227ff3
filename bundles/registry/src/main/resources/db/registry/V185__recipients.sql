-- Data go to an organisation that is registered, under an agreement that is. What was written down before as free text stays with the recipient.
alter table reg_release add column if not exists organisation uuid;
alter table reg_release add column if not exists agreement_id uuid;
update reg_release set recipient = substring(recipient || ' (' || agreement || ')' from 1 for 200), agreement = null
    where agreement is not null;
create index if not exists reg_release_organisation_ix on reg_release (organisation);
