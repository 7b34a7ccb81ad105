package offence.measure;

public class Gauge {}
