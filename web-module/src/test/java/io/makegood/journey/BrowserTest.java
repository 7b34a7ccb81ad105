package io.makegood.journey;

import io.makegood.testing.MissingDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser against the started product with its demo. Without a browser, or without the database of the
 * run, it is skipped loudly; with {@code CI=true} it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({MissingDatabase.class, MissingBrowser.class})
@interface BrowserTest {}
