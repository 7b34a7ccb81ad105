package offence.second.inside;

public class Hidden {}
