/** Sends the letters of the outbox by SMTP, shows administrators what became of them, and lets people choose. */
@NullMarked
package io.makegood.web.mail;

import org.jspecify.annotations.NullMarked;
