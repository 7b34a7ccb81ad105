package offence.assess;

public class Verdict {}
