-- Statements that were issued before there were portions, numbers and books get theirs; running order is that of the issue.
insert into document_number (organisation_id, kind, number, document_id, contract_id, given_at)
  select issued_for, 'STATEMENT', row_number() over (partition by issued_for order by issued_at, id), id, contract_id, issued_at
  from statement;
insert into document_series (organisation_id, kind, last_number)
  select organisation_id, kind, max(number) from document_number group by organisation_id, kind;
insert into statement_portion (statement_id, number, contract_id, line, kind, unit, amount, state, act_id, split_from)
  select l.statement_id, l.line, s.contract_id, l.line, l.kind, l.unit, l.amount, 'OPEN', null, null
  from statement_line l join statement s on s.id = l.statement_id
  where l.amount <> 0 and l.kind <> 'NOTHING';
insert into ledger_entry (id, contract_id, kind, statement_id, booked_on, booked_at)
  select id, contract_id, 'ISSUE', id, cast(issued_at as date), issued_at from statement;
insert into ledger_transfer (entry_id, line, contract_id, debit, credit, subject, unit, amount)
  select statement_id, number, contract_id,
    case when amount > 0 then 'GRANTED' else 'OPEN' end,
    case when amount > 0 then 'OPEN' else 'GRANTED' end,
    case when amount > 0 then 'TO_CUSTOMER' else 'TO_PROVIDER' end,
    unit, abs(amount)
  from statement_portion where kind in ('CREDIT','EXTRA_TIME','UNITS','EARNED_BACK');
insert into ledger_balance (contract_id, account, subject, unit, balance)
  select contract_id, 'OPEN', case when amount > 0 then 'TO_CUSTOMER' else 'TO_PROVIDER' end, unit, sum(amount)
  from statement_portion where kind in ('CREDIT','EXTRA_TIME','UNITS','EARNED_BACK')
  group by contract_id, case when amount > 0 then 'TO_CUSTOMER' else 'TO_PROVIDER' end, unit;
insert into ledger_balance (contract_id, account, subject, unit, balance)
  select contract_id, 'GRANTED', subject, unit, -balance from ledger_balance where account = 'OPEN';
