package io.makegood.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of repositories and services on a real database with the real accounts, migrations and grants. The build runs it
 * twice: on H2, and (tag {@code database}) on MySQL. Tests share the database of their context: each makes its own
 * organisations and people and does not count what others made. {@link TestClock} is the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ExtendWith(MissingDatabase.class)
@SpringBootTest(classes = ContractsApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
