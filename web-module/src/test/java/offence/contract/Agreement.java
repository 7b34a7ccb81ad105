package offence.contract;

public class Agreement {}
