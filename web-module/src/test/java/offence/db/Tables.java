package offence.db;

public class Tables {}
