/** The own account: name, language, password, second factor, and where one is signed in. */
@NullMarked
package io.makegood.web.account;

import org.jspecify.annotations.NullMarked;
