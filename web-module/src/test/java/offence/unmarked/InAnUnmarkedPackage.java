package offence.unmarked;

class InAnUnmarkedPackage {}
