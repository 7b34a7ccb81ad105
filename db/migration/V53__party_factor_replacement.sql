-- The secret that is to replace the present one; it replaces it when a code proves that the person has it.
alter table totp_secret add column next_secret varbinary(200);
