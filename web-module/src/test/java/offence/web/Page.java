package offence.web;

public class Page {}
