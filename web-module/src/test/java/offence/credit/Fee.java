package offence.credit;

record Fee(double amount) {}
